using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;

/// <summary>Subscriptions as rows. A person's are those kept under his name and those of the browsers his customer record sat at.</summary>
internal sealed class PushSubscriptionStore(IRepository<PushSubscription> subscriptions)
{
    public const int MostRefusals = 3;

    /// <summary>Nobody has more browsers; whoever registers hundreds is no shopper.</summary>
    public const int MostOfOne = 10;

    public Task<PushSubscription?> ByHashAsync(string endpointHash) => subscriptions.Table.FirstOrDefaultAsync(row => row.EndpointHash == endpointHash)!;

    /// <summary>Those of a store that may still be tried, the newest first.</summary>
    public Task<List<PushSubscription>> OfAsync(Recipient person, int storeId) =>
        subscriptions.Table
            .Where(row => row.StoreId == storeId && row.Refusals < MostRefusals && (row.RecipientId == person.Id || (person.CustomerId > 0 && row.CustomerId == person.CustomerId)))
            .OrderByDescending(row => row.Id)
            .Take(MostOfOne)
            .ToListAsync();

    /// <summary>Ids of those who have a browser to be reached at, in whatever store.</summary>
    public async Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> people)
    {
        var ids = people.Select(person => person.Id).ToList();
        var customerIds = people.Where(person => person.CustomerId > 0).Select(person => person.CustomerId).Distinct().ToList();
        var rows = await subscriptions.Table
            .Where(row => row.Refusals < MostRefusals && (ids.Contains(row.RecipientId) || customerIds.Contains(row.CustomerId)))
            .Select(row => new { row.RecipientId, row.CustomerId })
            .ToListAsync();
        var owners = rows.Select(row => row.RecipientId).ToHashSet();
        var customers = rows.Select(row => row.CustomerId).ToHashSet();
        return people.Where(person => owners.Contains(person.Id) || (person.CustomerId > 0 && customers.Contains(person.CustomerId))).Select(person => person.Id).ToHashSet();
    }

    /// <summary>Whether a push service took something of this key lately, so that a refusal speaks of the one browser only.</summary>
    public Task<bool> WorkedAsync(int vapidKeyId, string host, DateTime sinceUtc) =>
        subscriptions.Table.AnyAsync(row => row.VapidKeyId == vapidKeyId && row.Host == host && row.LastSuccessUtc != null && row.LastSuccessUtc >= sinceUtc);

    public Task<int> CountOfKeyAsync(int vapidKeyId) => subscriptions.Table.CountAsync(row => row.VapidKeyId == vapidKeyId);

    public Task<int> CountAsync(int storeId) => subscriptions.Table.CountAsync(row => storeId == 0 || row.StoreId == storeId);

    /// <summary>Those that one person has too many of, by id.</summary>
    public Task<List<int>> BeyondAsync(int recipientId) =>
        subscriptions.Table.Where(row => row.RecipientId == recipientId).OrderByDescending(row => row.Id).Select(row => row.Id).Skip(MostOfOne).ToListAsync();

    /// <summary>False when the endpoint is there already.</summary>
    public async Task<bool> TryInsertAsync(PushSubscription row)
    {
        try
        {
            await subscriptions.InsertAsync(row, false);
            return true;
        }
        catch (DbException)
        {
            if (await ByHashAsync(row.EndpointHash) is null)
                throw;
            return false;
        }
    }
}
