using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed class RecipientStore(IRepository<Recipient> recipients, RecipientPhones phones, RecipientWrites writes, TimeProvider time)
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
        var read = await phones.ReadAsync(details);
        return await KnownAsync(read) is { } known ? await writes.LearnAsync(known, read) : await InsertAsync(read);
    }

    /// <summary>With a phone that nobody has read yet. Those that were read and could not be sent to say why.</summary>
    public async Task<IReadOnlyList<Recipient>> UnreadPhonesAsync(int afterId, int take) => await recipients.Table
        .Where(recipient => recipient.Id > afterId && recipient.Phone != "" && recipient.PhoneNumber == "" && recipient.PhoneProblemId == 0 && recipient.ErasedUtc == null)
        .OrderBy(recipient => recipient.Id)
        .Take(take)
        .ToListAsync();

    /// <summary>Somebody kept by his phone as it was written is the same person, and known by his number from now on.</summary>
    private async Task<Recipient?> KnownAsync(RecipientDetails details)
    {
        if (await ByKeyAsync(details.Key) is { } known)
            return known;
        if (details.WrittenKey.Length == 0 || details.WrittenKey == details.Key || await ByKeyAsync(details.WrittenKey) is not { } written)
            return null;

        await writes.RekeyAsync(written, details.Key);
        return await ByKeyAsync(details.Key);
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
