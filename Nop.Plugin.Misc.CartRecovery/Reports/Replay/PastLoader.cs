using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>Rows become a past that can be replayed, here and nowhere else.</summary>
internal sealed class PastLoader(PastQueries queries, PastPeople people, PastDecisions decided)
{
    /// <summary>Episodes of nobody stand alone.</summary>
    public async Task<IReadOnlyList<PastPerson>> LoadAsync(IReadOnlyList<Episode> episodes, ReplayPlan plan)
    {
        var moments = await queries.MomentsAsync([.. episodes.Select(episode => episode.Id)], plan.UntilUtc);
        var known = episodes.Where(episode => moments[episode.Id].Any()).ToList();
        if (known.Count == 0)
            return [];

        var seen = known.SelectMany(episode => moments[episode.Id].Select(moment => moment.AsSeen(episode))).ToList();
        var products = moments.SelectMany(episode => episode).SelectMany(moment => moment.ProductIds.Select(productId => (moment.Id, productId))).ToLookup(pair => pair.Id, pair => pair.productId);
        await people.LoadAsync(seen, products, plan);
        await decided.LoadAsync(known, plan);
        var persons = new List<PastPerson>();
        foreach (var person in known.GroupBy(episode => episode.RecipientId > 0 ? episode.RecipientId : -episode.Id))
        {
            var pasts = new List<PastEpisode>();
            foreach (var episode in person)
                pasts.Add(await EpisodeAsync(episode, moments[episode.Id]));
            persons.Add(new PastPerson(LapsedGiveWay.To([.. person], pasts), decided.SentTo(person.Key)));
        }

        return persons;
    }

    /// <summary>Of a person of the last portion, whenever.</summary>
    public IReadOnlyList<DateTime> ReallySentTo(PastPerson person) =>
        [.. person.Episodes.SelectMany(episode => episode.Moments).Select(moment => moment.Recipient.Id).Distinct().SelectMany(decided.ReallySentTo)];

    private async Task<PastEpisode> EpisodeAsync(Episode episode, IEnumerable<EpisodeMoment> moments)
    {
        var recipients = new Dictionary<(int CustomerId, int RecipientId, DateTime? WroteUtc), PastRecipient>();
        var past = new List<PastMoment>();
        foreach (var moment in moments)
        {
            var seen = moment.AsSeen(episode);
            var key = (seen.CustomerId, seen.RecipientId, ConsentJudge.WroteUtc(seen, (Channel)seen.ChannelId));
            if (!recipients.TryGetValue(key, out var recipient))
                recipients[key] = recipient = await people.OfAsync(seen);
            past.Add(Of(moment, recipient) with { Audience = people.AudienceOf(seen, recipient, moment.SeenUtc.AsUtc()) });
        }

        return new PastEpisode(episode.Id, episode.StoreId, episode.Kind, episode.StartedUtc.AsUtc(), past)
        {
            Before = decided.Touches(episode.Id),
            WaitsBefore = decided.Waits(episode.Id),
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
}
