using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>What the person has open and had, with why the steps of what is open are not sent.</summary>
internal sealed class LeadEpisodes(LeadQueries queries, EpisodeQueries episodes, EpisodeVerdicts verdicts, EpisodeListFactory list, AdminTexts texts)
{
    private const int ShownEpisodes = 10;

    public async Task<IReadOnlyList<LeadEpisodeModel>> OfAsync(List<int> recipientIds)
    {
        var shown = await queries.EpisodesAsync(recipientIds, ShownEpisodes);
        var touches = (await episodes.TouchesAsync([.. shown.Select(episode => episode.Id)])).ToLookup(touch => touch.EpisodeId);
        List<LeadEpisodeModel> models = [];
        foreach (var episode in shown)
            models.Add(await EpisodeAsync(episode, [.. touches[episode.Id]]));
        return models;
    }

    private async Task<LeadEpisodeModel> EpisodeAsync(Episode episode, IReadOnlyList<Touch> touches) => new(
        episode.Id,
        await texts.OfAsync($"Episodes.Kind.{episode.Kind}"),
        episode.Kind == EpisodeKind.Cart ? await texts.OfAsync($"Episodes.Stage.{episode.Stage}") : "",
        await texts.OfAsync($"Episodes.State.{episode.State}"),
        episode.Kind == EpisodeKind.Conversation ? "" : await list.MoneyAsync(episode.CartValue),
        await texts.TimeAsync(episode.LastActivityUtc),
        episode.State == EpisodeState.Open ? await verdicts.LatestAsync(await episodes.JournalAsync(episode.Id)) : [],
        await verdicts.TouchesAsync(touches));
}
