using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed class RecipientStore(IRepository<Recipient> recipients, RecipientWrites writes, TimeProvider time)
{
    public async Task<Recipient?> ByIdAsync(int id) => id == 0 ? null : await recipients.GetByIdAsync(id);

    public async Task<IReadOnlyDictionary<int, Recipient>> ByIdsAsync(IEnumerable<int> ids)
    {
        var wanted = ids.Where(id => id > 0).Distinct().ToList();
        var found = await recipients.GetAllAsync(query => query.Where(recipient => wanted.Contains(recipient.Id)));
        return found.ToDictionary(recipient => recipient.Id);
    }

    public async Task<Recipient?> ByKeyAsync(string addressKey) =>
        (await recipients.GetAllAsync(query => query.Where(recipient => recipient.AddressKey == addressKey))).FirstOrDefault();

    public async Task<IList<Recipient>> ByKeysAsync(List<string> addressKeys) =>
        addressKeys.Count == 0 ? [] : await recipients.GetAllAsync(query => query.Where(recipient => addressKeys.Contains(recipient.AddressKey)));

    /// <summary>Everybody a customer record or an address stands for.</summary>
    public async Task<IList<Recipient>> ByCustomerOrKeyAsync(int customerId, string addressKey) =>
        await recipients.GetAllAsync(query => query.Where(recipient =>
            (customerId > 0 && recipient.CustomerId == customerId) || recipient.AddressKey == addressKey));

    /// <summary>Finds or makes the recipient and adds what was learned. Never inside a transaction: losing the race for the unique key is an error of the database.</summary>
    public async Task<Recipient> EnsureAsync(RecipientDetails details)
    {
        ArgumentException.ThrowIfNullOrEmpty(details.Key);
        return await ByKeyAsync(details.Key) is { } known ? await writes.LearnAsync(known, details) : await InsertAsync(details);
    }

    private async Task<Recipient> InsertAsync(RecipientDetails details)
    {
        var created = RecipientWrites.New(details, time);
        try
        {
            await recipients.InsertAsync(created, false);
            return created;
        }
        catch (Exception)
        {
            // Another request may have inserted the same address in this moment; each database says so in its own words.
            if (await ByKeyAsync(details.Key) is not { } winner)
                throw;
            return await writes.LearnAsync(winner, details);
        }
    }
}
