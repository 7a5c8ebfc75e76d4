using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

internal sealed class ReplayModelFactory(ReplayStore store, ReplayQueries queries, CampaignStore campaigns, CampaignReadiness readiness, AdminTexts texts, IPermissionService permissions)
{
    private const int ListedRuns = 10;

    /// <param name="id">The run to show; 0 for the newest.</param>
    /// <param name="campaignId">To be chosen in the form.</param>
    public async Task<ReplayModel> PrepareAsync(int id, int campaignId)
    {
        var runs = await store.NewestAsync(ListedRuns);
        var names = await campaigns.NamesAsync();
        var shown = id == 0 ? runs.FirstOrDefault() : runs.FirstOrDefault(run => run.Id == id) ?? await store.ByIdAsync(id);
        var models = new List<ReplayRunModel>();
        foreach (var run in runs)
            models.Add(await RunAsync(run, names));
        return new ReplayModel
        {
            CampaignId = campaignId > 0 ? campaignId : shown?.CampaignId ?? 0,
            AvailableCampaigns = await CampaignsAsync(),
            MayExport = await permissions.AuthorizeAsync(CartRecoveryPermissions.Export),
            ConsentModeMissing = await readiness.IsConsentModeMissingAsync(0),
            Runs = models,
            Shown = shown is null ? null : await ResultAsync(shown, names),
        };
    }

    public async Task<string> ProgressAsync(ReplayRun run) => await texts.OfAsync("Replay.Progress", run.Done, Math.Max(run.Total, run.Done));

    public static int Percent(ReplayRun run) => run.State == ReplayState.Done || run.Total == 0 ? 100 : (int)Math.Min(99L, run.Done * 100L / run.Total);

    private async Task<IList<SelectListItem>> CampaignsAsync()
    {
        List<SelectListItem> items = [new(await texts.OfAsync("Replay.AllActive"), "0")];
        foreach (var row in await campaigns.AllAsync())
            items.Add(new SelectListItem($"{row.Campaign.Name} ({await texts.OfAsync($"Campaigns.State.{row.Campaign.State}")})", row.Campaign.Id.ToString(CultureInfo.InvariantCulture)));
        return items;
    }

    private async Task<ReplayRunModel> RunAsync(ReplayRun run, IReadOnlyDictionary<int, string> names) => new(
        run.Id,
        await texts.TimeAsync(run.CreatedUtc),
        run.CampaignId == 0 ? await texts.OfAsync("Replay.AllActive") : names.GetValueOrDefault(run.CampaignId, ""),
        await texts.OfAsync("Replay.Period", await texts.TimeAsync(run.FromUtc), await texts.TimeAsync(run.UntilUtc)),
        await texts.OfAsync($"Replay.State.{run.State}"),
        run.State switch { ReplayState.Done => "badge-success", ReplayState.Running => "badge-info", ReplayState.Outdated => "badge-warning", _ => "badge-secondary" });

    private async Task<ReplayResultModel> ResultAsync(ReplayRun run, IReadOnlyDictionary<int, string> names)
    {
        var days = await queries.ByDayAsync(run.Id);
        List<int> channels = [.. days.Select(day => day.ChannelId).Distinct().Order()];
        var result = new ReplayResultModel(
            await RunAsync(run, names), run.State == ReplayState.Running, Percent(run), await ProgressAsync(run), Figures(run), run.DiscountAtRisk.ToString("N2", await texts.CultureAsync()))
        {
            Channels = await ChannelsAsync(channels),
            Days = await DaysAsync(days, channels),
            Reasons = await ReasonsAsync(await queries.ByReasonAsync(run.Id)),
        };
        return result;
    }

    private static IReadOnlyList<FigureModel> Figures(ReplayRun run) =>
    [
        new("Messages", "fas fa-paper-plane", "bg-success", run.Messages),
        new("Recipients", "fas fa-user-check", "bg-info", run.Recipients),
        new("Skips", "fas fa-forward", "bg-secondary", run.Skips),
        new("BoughtAnyway", "fas fa-bag-shopping", "bg-secondary", run.BoughtAnyway),
    ];

    private async Task<IReadOnlyList<string>> ChannelsAsync(List<int> channels)
    {
        List<string> named = [];
        foreach (var channel in channels)
            named.Add(await texts.OfAsync($"Campaigns.Channel.{ChannelCodes.Of((Channel)channel)}"));
        return named;
    }

    private async Task<IReadOnlyList<ReplayDayModel>> DaysAsync(IReadOnlyList<ReplayDay> days, List<int> channels)
    {
        var culture = await texts.CultureAsync();
        return [.. days.GroupBy(row => row.Day).Select(day => new ReplayDayModel(
            day.Key.ToString("d", culture),
            [.. channels.Select(channel => day.Where(row => row.ChannelId == channel).Sum(row => row.Messages))],
            day.Sum(row => row.Messages)))];
    }

    private async Task<IReadOnlyList<ReplayReasonModel>> ReasonsAsync(IReadOnlyList<ReplaySkips> skips)
    {
        List<ReplayReasonModel> reasons = [];
        foreach (var row in skips)
        {
            var code = ((Reason)row.ReasonId).Code();
            reasons.Add(new ReplayReasonModel(code, await texts.OfAsync($"Reasons.{code}"), row.Steps));
        }

        return reasons;
    }
}
