using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Rows become a past that can be replayed, here and nowhere else.</summary>
internal sealed class PastLoader(PastQueries queries, PastPeople people, TouchStore touches, ConsentModes modes)
{
    /// <summary>Episodes of nobody stand alone.</summary>
    public async Task<IReadOnlyList<PastPerson>> LoadAsync(IReadOnlyList<Episode> episodes, ReplayPlan plan)
    {
        List<int> ids = [.. episodes.Select(episode => episode.Id)];
        var moments = await queries.MomentsAsync(ids, plan.UntilUtc);
        var known = episodes.Where(episode => moments[episode.Id].Any()).ToList();
        if (known.Count == 0)
            return [];

        await people.LoadAsync(known, moments, known.Min(episode => episode.StartedUtc) - plan.Campaigns.LongestQuiet);
        var before = await BeforeAsync([.. known.Where(episode => episode.StartedUtc < plan.FromUtc).Select(episode => episode.Id)], plan.FromUtc);
        var reached = await touches.ReachedSinceAsync([.. known.Select(episode => episode.RecipientId).Where(id => id > 0).Distinct()], plan.FromUtc - plan.Campaigns.Memory, exceptTouchId: 0);
        var persons = new List<PastPerson>();
        foreach (var person in known.GroupBy(episode => episode.RecipientId > 0 ? episode.RecipientId : -episode.Id))
        {
            var pasts = new List<PastEpisode>();
            foreach (var episode in person)
                pasts.Add(await EpisodeAsync(episode, [.. moments[episode.Id]], before));
            persons.Add(new PastPerson(
                LapsedGiveWay.To([.. person], pasts),
                [.. reached[person.Key].Where(at => at.AsUtc() < plan.FromUtc).Select(at => new PastSend(person.Key, at.AsUtc()))]));
        }

        return persons;
    }

    private async Task<PastEpisode> EpisodeAsync(Episode episode, IReadOnlyList<EpisodeMoment> moments, PastVerdicts before)
    {
        var recipients = new Dictionary<(int CustomerId, int RecipientId), PastRecipient>();
        var seen = new List<PastMoment>(moments.Count);
        foreach (var moment in moments)
        {
            if (!recipients.TryGetValue((moment.CustomerId, moment.RecipientId), out var recipient))
                recipients[(moment.CustomerId, moment.RecipientId)] = recipient = await people.OfAsync(episode, moment);
            seen.Add(Of(moment, recipient));
        }

        return new PastEpisode(episode.Id, episode.StoreId, EpisodeKind.Cart, episode.StartedUtc.AsUtc(), await modes.OfAsync(episode.StoreId), seen)
        {
            Before = [.. before.Touches[episode.Id]],
            WaitsBefore = [.. before.Waits[episode.Id]],
        };
    }

    private static PastMoment Of(EpisodeMoment moment, PastRecipient recipient) => new(
        moment.SeenUtc.AsUtc(),
        moment.DueUtc.AsUtc(),
        moment.LastActivityUtc.AsUtc(),
        moment.StateId == (int)EpisodeState.Lapsed ? EpisodeState.Open : (EpisodeState)moment.StateId,
        (CheckoutStage)moment.StageId,
        moment.CartValue,
        moment.ItemCount,
        moment.IsGuest,
        recipient);

    private async Task<PastVerdicts> BeforeAsync(List<int> begunBefore, DateTime fromUtc)
    {
        var settled = (await touches.OfEpisodesAsync(begunBefore)).Where(touch => touch.DecidedUtc < fromUtc && touch.State != TouchState.Claimed);
        var lines = await queries.JournalBeforeAsync(begunBefore, fromUtc);
        return new PastVerdicts(
            settled.ToLookup(touch => touch.EpisodeId, Of),
            lines.SelectMany(step => step).Where(line => line.VerdictId == (int)VerdictKind.Wait && line.StepNumber > 0)
                .ToLookup(line => line.EpisodeId, line => new PastWait(line.CampaignId, line.StepNumber, ReasonList.Parse(line.Reasons)[0])));
    }

    private static ReplayedTouch Of(Touch touch) => new(
        touch.EpisodeId, touch.CampaignId, touch.StepId, touch.StepNumber, touch.Channel, touch.RecipientId, touch.ReasonId == 0 ? null : (Reason)touch.ReasonId,
        touch.DueUtc.AsUtc(), (touch.SentUtc ?? touch.DecidedUtc).AsUtc());

    private sealed record PastVerdicts(ILookup<int, ReplayedTouch> Touches, ILookup<int, PastWait> Waits);
}
