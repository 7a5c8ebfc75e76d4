using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Rows become facts here and nowhere else.</summary>
internal sealed class FactsLoader(
    PeopleLoader people,
    RivalLoader rivals,
    AudienceLoader audiences,
    TouchStore touches,
    JournalStore journal,
    RunStore runs,
    CartRecoverySettings settings)
{
    public async Task<IReadOnlyList<LoadedEpisode>> LoadAsync(IReadOnlyList<Episode> episodes, CampaignSet campaigns, DateTime nowUtc, int exceptTouchId = 0)
    {
        if (episodes.Count == 0)
            return [];

        List<int> ids = [.. episodes.Select(episode => episode.Id)];
        var persons = await people.LoadAsync(episodes, campaigns, nowUtc, exceptTouchId);
        var audience = await audiences.LoadAsync(episodes, persons.Recipients, campaigns.Asked);
        var others = await rivals.LoadAsync(persons, campaigns);
        var touched = (await touches.OfEpisodesAsync(ids)).Where(touch => touch.Id != exceptTouchId).ToLookup(touch => touch.EpisodeId);
        var lines = (await journal.NewestOfEpisodesAsync(ids)).ToLookup(line => line.EpisodeId);
        var outages = await runs.OutagesSinceAsync(episodes.Min(episode => episode.LastActivityUtc));
        var loaded = new List<LoadedEpisode>(episodes.Count);
        foreach (var episode in episodes)
        {
            var facts = Facts(episode, persons) with { Rivals = others.Of(episode), Outages = outages };
            facts = facts with { Audience = audience.Facts(episode, facts.Recipient) };
            loaded.Add(Loaded(episode, facts, campaigns, persons, [.. touched[episode.Id]], [.. lines[episode.Id]]));
        }

        return loaded;
    }

    /// <summary>Those that no campaign changes.</summary>
    private static EpisodeFacts Facts(Episode episode, People people) => new()
    {
        StartedUtc = episode.StartedUtc.AsUtc(),
        LastActivityUtc = episode.LastActivityUtc.AsUtc(),
        State = episode.State,
        Kind = episode.Kind,
        Stage = episode.Stage,
        CartValue = episode.CartValue,
        Recipient = people.Facts(episode),
    };

    private LoadedEpisode Loaded(
        Episode episode, EpisodeFacts facts, CampaignSet campaigns, People people, IReadOnlyList<Touch> touches, IReadOnlyList<JournalEntry> lines)
    {
        var choice = campaigns.Choose(facts, episode.StoreId);
        var campaign = campaigns.Taken(choice);
        var taken = facts with
        {
            Recipient = facts.Recipient with { HeldOut = campaign is not null && HoldOut.Contains(facts.Recipient.AddressHash, Math.Max(settings.HoldOutPercent, campaign.Campaign.HoldOutPercent)) },
            Unreached = [.. touches.Where(touch => touch.IsUnreached).Select(touch => (NumberIn(campaign, touch), touch.Channel))],
            History = [.. touches.Where(touch => !touch.IsUnreached).Select(touch => Final(touch, campaign)), .. lines.Where(line => IsWait(line, campaign)).Select(Waited)],
        };
        return new LoadedEpisode(episode, people.Of(episode), campaign, choice.Others, taken, touches, lines);
    }

    private static bool IsWait(JournalEntry line, ActiveCampaign? campaign) =>
        line.CampaignId == campaign?.Campaign.Id && line.StepNumber > 0 && line.VerdictId == (int)VerdictKind.Wait;

    /// <summary>A touch of another campaign, or of a step since retired, settles no step and still keeps its distance: number 0.</summary>
    private static StepHistory Final(Touch touch, ActiveCampaign? campaign) =>
        new(NumberIn(campaign, touch), Final: true, touch.ReasonId == 0 ? null : (Reason)touch.ReasonId, touch.SentUtc?.AsUtc());

    private static int NumberIn(ActiveCampaign? campaign, Touch touch) => campaign?.Steps.FirstOrDefault(step => step.Id == touch.StepId)?.Number ?? 0;

    private static StepHistory Waited(JournalEntry line) =>
        new(line.StepNumber, Final: false, ReasonList.Parse(line.Reasons).Select(reason => (Reason?)reason).FirstOrDefault(), null);
}
