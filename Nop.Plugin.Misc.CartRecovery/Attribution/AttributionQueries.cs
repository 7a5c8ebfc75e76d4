using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>Orders credited to us in one currency. The two figures overlap and are never added; nor are currencies.</summary>
/// <param name="Orders">Credited by either figure, without cancelled ones.</param>
/// <param name="Net">Their amount less refunds.</param>
/// <param name="Discount">Given with our coupons, cancelled orders left out.</param>
public sealed record CurrencyFigures(
    string CurrencyCode,
    int Orders,
    decimal Net,
    int ClickedOrders,
    decimal ClickedNet,
    int CouponOrders,
    decimal CouponNet,
    decimal Discount);

internal sealed class AttributionQueries(IRepository<Conversion> conversions, IRepository<Click> clicks)
{
    /// <param name="storeId">0 for all stores.</param>
    /// <param name="fromUtc">Inclusive, by the time of the order; <paramref name="toUtc"/> is exclusive.</param>
    public async Task<IReadOnlyList<CurrencyFigures>> FiguresAsync(DateTime fromUtc, DateTime toUtc, int storeId = 0)
    {
        var credited = conversions.Table
            .Where(conversion => conversion.OrderedUtc >= fromUtc && conversion.OrderedUtc < toUtc)
            .Where(conversion => conversion.ClickedThenBought || conversion.CouponUsed);
        if (storeId > 0)
            credited = credited.Where(conversion => conversion.StoreId == storeId);

        var rows = await credited
            .GroupBy(conversion => conversion.CurrencyCode)
            .Select(group => new
            {
                CurrencyCode = group.Key,
                Orders = group.Sum(conversion => conversion.CancelledUtc == null ? 1 : 0),
                Net = group.Sum(conversion => conversion.Amount - conversion.TakenBack),
                ClickedOrders = group.Sum(conversion => conversion.ClickedThenBought && conversion.CancelledUtc == null ? 1 : 0),
                ClickedNet = group.Sum(conversion => conversion.ClickedThenBought ? conversion.Amount - conversion.TakenBack : 0m),
                CouponOrders = group.Sum(conversion => conversion.CouponUsed && conversion.CancelledUtc == null ? 1 : 0),
                CouponNet = group.Sum(conversion => conversion.CouponUsed ? conversion.Amount - conversion.TakenBack : 0m),
                Discount = group.Sum(conversion => conversion.CancelledUtc == null ? conversion.Discount : 0m),
            })
            .ToListAsync();
        return [.. rows
            .Select(row => new CurrencyFigures(row.CurrencyCode, row.Orders, row.Net, row.ClickedOrders, row.ClickedNet, row.CouponOrders, row.CouponNet, row.Discount))
            .OrderBy(figures => figures.CurrencyCode, StringComparer.Ordinal)];
    }

    public async Task<(int Human, int Other)> ClicksAsync(DateTime fromUtc, DateTime toUtc)
    {
        var inPeriod = clicks.Table.Where(click => click.ClickedUtc >= fromUtc && click.ClickedUtc < toUtc);
        var human = await inPeriod.CountAsync(click => click.IsHuman);
        return (human, await inPeriod.CountAsync(click => !click.IsHuman));
    }
}
