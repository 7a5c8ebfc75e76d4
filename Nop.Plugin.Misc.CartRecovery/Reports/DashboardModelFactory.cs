using System.Globalization;
using System.Text.Json;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

internal sealed class DashboardModelFactory(
    ReportQueries queries,
    DecisionTotalQueries totals,
    CampaignStore campaigns,
    HealthChecks health,
    RunLog runs,
    AdminTexts texts,
    IPermissionService permissions,
    TimeProvider time)
{
    public async Task<DashboardModel> PrepareAsync(int days)
    {
        days = ReportPeriod.Choices.Contains(days) ? days : ReportPeriod.Usual;
        var period = ReportPeriod.LastDays(days, time.NowUtc());
        var model = new DashboardModel
        {
            Days = days,
            DayChoices = ReportPeriod.Choices,
            MayExport = await permissions.AuthorizeAsync(CartRecoveryPermissions.Export),
            Warnings = await WarningsAsync(),
            LastRun = await LastRunAsync(),
            Figures = Figures(await queries.FiguresAsync(period)),
            ClickedThenBought = await CreditsAsync(await queries.ClickedThenBoughtAsync(period)),
            CouponUsed = await CreditsAsync(await queries.CouponUsedAsync(period)),
            Campaigns = await CampaignsAsync(period),
            Decisions = await DecisionsAsync(period),
        };
        return Chart(model, await queries.ByDayAsync(period));
    }

    private async Task<IReadOnlyList<string>> WarningsAsync()
    {
        List<string> warnings = [];
        foreach (var sentence in await health.CheckAsync())
            warnings.Add(await texts.OfAsync(sentence));
        return warnings;
    }

    private async Task<string> LastRunAsync() => await runs.NewestAsync() is { } run
        ? await texts.OfAsync("Reports.LastRun", await texts.TimeAsync(run.StartedUtc), run.Episodes, run.Sent, run.Skipped, run.Failed)
        : await texts.OfAsync("Reports.LastRun.None");

    private static IReadOnlyList<FigureModel> Figures(ReportFigures figures) =>
    [
        new("Episodes", "fas fa-cart-shopping", "bg-info", figures.Episodes),
        new("Reachable", "fas fa-user-check", "bg-info", figures.Reachable),
        new("Sent", "fas fa-paper-plane", "bg-success", figures.Sent),
        new("Clicked", "fas fa-arrow-pointer", "bg-success", figures.Clicked),
        new("Skipped", "fas fa-forward", "bg-secondary", figures.Skipped),
        new("Failed", "fas fa-triangle-exclamation", figures.Failed + figures.Unknown > 0 ? "bg-danger" : "bg-secondary", figures.Failed + figures.Unknown),
    ];

    private async Task<IReadOnlyList<CreditModel>> CreditsAsync(IReadOnlyList<CreditedOrders> credited)
    {
        var culture = await texts.CultureAsync();
        return [.. credited.Select(row => new CreditModel(row.CurrencyCode, row.Orders, row.Revenue.ToString("N2", culture), row.Discount.ToString("N2", culture)))];
    }

    private async Task<IReadOnlyList<DecisionTotalsModel>> DecisionsAsync(ReportPeriod period)
    {
        var names = await campaigns.NamesAsync();
        return
        [
            .. (await totals.OfAsync(period)).Select(row => new DecisionTotalsModel(
                names.GetValueOrDefault(row.CampaignId, "#" + row.CampaignId.ToString(CultureInfo.InvariantCulture)), row.Eligible, row.Sent, row.Blocked, row.Waiting, row.AddsUp)),
        ];
    }

    private async Task<IReadOnlyList<CampaignFiguresModel>> CampaignsAsync(ReportPeriod period)
    {
        var names = await campaigns.NamesAsync();
        return [.. (await queries.ByCampaignAsync(period)).Select(row => new CampaignFiguresModel(names.GetValueOrDefault(row.CampaignId, "#" + row.CampaignId.ToString(CultureInfo.InvariantCulture)), row.Sent, row.Skipped, row.Failed))];
    }

    private static DashboardModel Chart(DashboardModel model, IReadOnlyList<DayFigures> days) => model with
    {
        ChartDays = JsonSerializer.Serialize(days.Select(day => day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        ChartEpisodes = JsonSerializer.Serialize(days.Select(day => day.Episodes)),
        ChartTouches = JsonSerializer.Serialize(days.Select(day => day.Touches)),
    };
}
