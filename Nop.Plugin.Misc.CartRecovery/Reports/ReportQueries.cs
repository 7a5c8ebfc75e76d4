using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>Counts the ledger and nothing else.</summary>
internal sealed class ReportQueries(IRepository<Episode> episodes, IRepository<Touch> touches, IRepository<Click> clicks, IRepository<Conversion> conversions)
{
    public async Task<ReportFigures> FiguresAsync(ReportPeriod period)
    {
        var started = episodes.Table.Where(episode => episode.KindId == (int)EpisodeKind.Cart && episode.StartedUtc >= period.FromUtc && episode.StartedUtc < period.ToUtc);
        var byState = (await touches.Table
            .Where(touch => touch.DecidedUtc >= period.FromUtc && touch.DecidedUtc < period.ToUtc)
            .GroupBy(touch => touch.StateId)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToListAsync()).ToDictionary(row => (TouchState)row.State, row => row.Count);

        return new ReportFigures(
            await started.CountAsync(),
            await started.CountAsync(episode => episode.RecipientId > 0),
            byState.GetValueOrDefault(TouchState.Sent),
            byState.GetValueOrDefault(TouchState.Skipped),
            byState.GetValueOrDefault(TouchState.Failed),
            byState.GetValueOrDefault(TouchState.Unknown),
            await clicks.Table
                .Where(click => click.IsHuman && click.TouchId > 0 && click.ClickedUtc >= period.FromUtc && click.ClickedUtc < period.ToUtc)
                .Select(click => click.TouchId)
                .Distinct()
                .CountAsync());
    }

    public Task<IReadOnlyList<CreditedOrders>> ClickedThenBoughtAsync(ReportPeriod period) =>
        CreditedAsync(period, conversions.Table.Where(conversion => conversion.ClickedThenBought));

    public Task<IReadOnlyList<CreditedOrders>> CouponUsedAsync(ReportPeriod period) =>
        CreditedAsync(period, conversions.Table.Where(conversion => conversion.CouponUsed));

    public async Task<IReadOnlyList<DayFigures>> ByDayAsync(ReportPeriod period)
    {
        var started = await episodes.Table
            .Where(episode => episode.KindId == (int)EpisodeKind.Cart && episode.StartedUtc >= period.FromUtc && episode.StartedUtc < period.ToUtc)
            .GroupBy(episode => episode.StartedUtc.Date)
            .Select(group => new { Day = group.Key, Count = group.Count() })
            .ToListAsync();
        var sent = await touches.Table
            .Where(touch => touch.StateId == (int)TouchState.Sent && touch.DecidedUtc >= period.FromUtc && touch.DecidedUtc < period.ToUtc)
            .GroupBy(touch => touch.DecidedUtc.Date)
            .Select(group => new { Day = group.Key, Count = group.Count() })
            .ToListAsync();

        var startedByDay = started.ToDictionary(row => row.Day, row => row.Count);
        var sentByDay = sent.ToDictionary(row => row.Day, row => row.Count);
        return [.. period.Days().Select(day => new DayFigures(day, startedByDay.GetValueOrDefault(day), sentByDay.GetValueOrDefault(day)))];
    }

    public async Task<IReadOnlyList<CampaignFigures>> ByCampaignAsync(ReportPeriod period)
    {
        var rows = await touches.Table
            .Where(touch => touch.DecidedUtc >= period.FromUtc && touch.DecidedUtc < period.ToUtc)
            .GroupBy(touch => touch.CampaignId)
            .Select(group => new
            {
                CampaignId = group.Key,
                Sent = group.Sum(touch => touch.StateId == (int)TouchState.Sent ? 1 : 0),
                Skipped = group.Sum(touch => touch.StateId == (int)TouchState.Skipped ? 1 : 0),
                Failed = group.Sum(touch => touch.StateId == (int)TouchState.Failed || touch.StateId == (int)TouchState.Unknown ? 1 : 0),
            })
            .ToListAsync();
        return [.. rows.OrderBy(row => row.CampaignId).Select(row => new CampaignFigures(row.CampaignId, row.Sent, row.Skipped, row.Failed))];
    }

    private static async Task<IReadOnlyList<CreditedOrders>> CreditedAsync(ReportPeriod period, IQueryable<Conversion> credited)
    {
        // Currency codes come from the platform in capitals, so a shop's collation cannot merge what differs.
        var rows = await credited
            .Where(conversion => conversion.OrderedUtc >= period.FromUtc && conversion.OrderedUtc < period.ToUtc && conversion.CancelledUtc == null)
            .GroupBy(conversion => conversion.CurrencyCode)
            .Select(group => new
            {
                CurrencyCode = group.Key,
                Orders = group.Count(),
                Amount = group.Sum(conversion => conversion.Amount),
                TakenBack = group.Sum(conversion => conversion.TakenBack),
                Discount = group.Sum(conversion => conversion.Discount),
            })
            .ToListAsync();
        return [.. rows.OrderBy(row => row.CurrencyCode, StringComparer.Ordinal).Select(row => new CreditedOrders(row.CurrencyCode, row.Orders, row.Amount - row.TakenBack, row.Discount))];
    }
}
