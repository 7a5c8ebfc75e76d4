namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>Names the owner of an episode that ended before any run had looked at its cart, so that its steps are recorded for somebody.</summary>
internal sealed class ClosedRecipients(EpisodeStore store, CartQueries queries, SnapshotRecipients owners, EpisodeWrites writes)
{
    private const int Most = 500;

    public async Task<int> NameAsync(DateTime nowUtc)
    {
        var strangers = await store.ClosedStrangersAsync(nowUtc, Most);
        if (strangers.Count == 0)
            return 0;

        var customers = await queries.CustomersAsync([.. strangers.Select(episode => episode.CustomerId).Distinct()]);
        var named = 0;
        foreach (var episode in strangers)
        {
            if (customers.TryGetValue(episode.CustomerId, out var customer) && !customer.Deleted
                && await owners.OfAsync(episode, customer, new Dictionary<int, Consents.Recipient>()) is > 0 and var recipientId
                && await writes.NameClosedAsync(episode.Id, recipientId))
                named++;
        }

        return named;
    }
}
