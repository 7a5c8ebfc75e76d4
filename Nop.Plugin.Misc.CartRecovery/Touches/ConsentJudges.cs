using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What was read to tell whether the people behind a batch may be written to, and by which channel.</summary>
internal sealed class ConsentJudge
{
    public required IReadOnlyDictionary<int, ConsentRules> Rules { get; init; }
    public required IReadOnlyDictionary<int, ConsentTrails> Trails { get; init; }
    public required PastOrders Purchases { get; init; }
    public required DateTime NowUtc { get; init; }

    /// <param name="country">The recipient's.</param>
    public ConsentStanding Standing(Channel channel, Episode episode, Recipient? recipient, string country) => recipient is null
        ? default
        : Terms(channel, episode, country).Judge(Trails[episode.StoreId].Of(recipient.Id, channel), BoughtUtc(episode, recipient), NowUtc, OwnMessage.MayBeAnswered(WroteUtc(episode, channel), NowUtc));

    public ConsentTerms Terms(Channel channel, Episode episode, string country) => Rules[episode.StoreId].For(channel, country);

    /// <summary>When the person's own message came that the episode answers: on that channel only.</summary>
    public static DateTime? WroteUtc(Episode episode, Channel channel) =>
        episode.Kind == EpisodeKind.Conversation && episode.ChannelId == (int)channel ? episode.LastActivityUtc.AsUtc() : null;

    private DateTime? BoughtUtc(Episode episode, Recipient recipient)
    {
        DateTime? last = null;
        foreach (var order in Purchases.Before(PeopleLoader.BuyerOf(episode, recipient), NowUtc, episode.SubjectId))
            last = last is null || order.CreatedUtc > last ? order.CreatedUtc : last;
        return last;
    }
}

internal sealed class ConsentJudges(ConsentLedger ledger, ConsentRuleBook book, PastOrderQueries orders)
{
    public async Task<ConsentJudge> LoadAsync(IReadOnlyCollection<Episode> episodes, IReadOnlyDictionary<int, Recipient> known, DateTime nowUtc)
    {
        var rules = new Dictionary<int, ConsentRules>();
        var trails = new Dictionary<int, ConsentTrails>();
        foreach (var store in episodes.GroupBy(episode => episode.StoreId))
        {
            rules[store.Key] = await book.OfAsync(store.Key);
            trails[store.Key] = await ledger.TrailsAsync(PeopleOf(store, known), store.Key);
        }

        var asking = episodes.Where(episode => rules[episode.StoreId].AsksForPurchases).ToList();
        return new ConsentJudge { Rules = rules, Trails = trails, Purchases = await PurchasesAsync(asking, known), NowUtc = nowUtc };
    }

    /// <summary>Orders have no index on the address: read only where soft opt-in or an age limit asks.</summary>
    public async Task<PastOrders> PurchasesAsync(IReadOnlyCollection<Episode> asking, IReadOnlyDictionary<int, Recipient> known) => asking.Count == 0
        ? PastOrders.None
        : new PastOrders(await orders.OfAsync([.. asking.Select(episode => PeopleLoader.BuyerOf(episode, known.GetValueOrDefault(episode.RecipientId)))]));

    private static Recipient[] PeopleOf(IEnumerable<Episode> episodes, IReadOnlyDictionary<int, Recipient> known) =>
        [.. episodes.Select(episode => known.GetValueOrDefault(episode.RecipientId)).OfType<Recipient>().DistinctBy(recipient => recipient.Id)];
}
