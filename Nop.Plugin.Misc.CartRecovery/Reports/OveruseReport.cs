using System.Globalization;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>What codes cost that were used more than once.</summary>
internal sealed class OveruseReport(OveruseQueries queries, CouponStore coupons, ICurrencyService currencies, CurrencySettings settings, AdminTexts texts, TimeProvider time)
{
    private const int Shown = 20;

    public async Task<DashboardModel> AddToAsync(DashboardModel model)
    {
        var found = await queries.InAsync(ReportPeriod.LastDays(model.Days, time.NowUtc()));
        if (found.Count == 0)
            return model;

        var culture = await texts.CultureAsync();
        var currency = (await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId))?.CurrencyCode ?? "";
        var rows = new List<OveruseModel>();
        foreach (var overuse in found.Take(Shown))
            rows.Add(new OveruseModel(overuse.OrderId, (await coupons.ByIdAsync(overuse.CouponId))?.Printed ?? "", await texts.TimeAsync(overuse.OrderedUtc), overuse.Cost == 0m ? "" : Money(overuse.Cost)));
        return model with { Overuses = rows, OveruseCount = found.Count, OveruseCost = Money(found.Sum(overuse => overuse.Cost)) };

        string Money(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{amount.ToString("N2", culture)} {currency}");
    }
}
