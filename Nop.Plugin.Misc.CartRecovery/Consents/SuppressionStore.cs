using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Addresses that must not be written to, known by hash only and in every store alike.</summary>
internal sealed class SuppressionStore(IRepository<Suppression> suppressions, TimeProvider time)
{
    /// <summary>Idempotent. A refusal given to us outranks one that came with the newsletter, and an erase outranks both. Never inside a transaction: losing a race is an error of the database.</summary>
    public Task AddAsync(Channel channel, string addressKey, SuppressionCause cause) => AddHashAsync(channel, AddressKey.Hash(addressKey), cause);

    /// <summary>The same where only the hash is known.</summary>
    public async Task AddHashAsync(Channel channel, string hash, SuppressionCause cause)
    {
        var row = new Suppression { ChannelId = (int)channel, AddressHash = hash, CauseId = (int)cause, CreatedUtc = time.NowUtc() };
        if (await FindAsync(row) is { } known)
        {
            await RaiseAsync(known, cause);
            return;
        }

        try
        {
            await suppressions.InsertAsync(row, false);
        }
        catch (Exception)
        {
            if (await FindAsync(row) is not { } winner)
                throw;
            await RaiseAsync(winner, cause);
        }
    }

    /// <summary>Those of the keys that must not be written to.</summary>
    public async Task<IReadOnlySet<string>> SuppressedAsync(Channel channel, IReadOnlyCollection<string> addressKeys)
    {
        var keyOf = addressKeys.Distinct().ToDictionary(AddressKey.Hash);
        var channelId = (int)channel;
        var hashes = keyOf.Keys.ToList();
        var rows = await suppressions.GetAllAsync(query => query.Where(row => row.ChannelId == channelId && hashes.Contains(row.AddressHash)));
        return rows.Select(row => keyOf[row.AddressHash]).ToHashSet();
    }

    public async Task<bool> IsSuppressedAsync(Channel channel, Recipient recipient) =>
        ChannelKeys.Of(channel, recipient) is { Length: > 0 } key && (await SuppressedAsync(channel, [key])).Count > 0;

    /// <summary>Those of the keys that must not be written to, by channel: one statement however many channels there are.</summary>
    public async Task<ILookup<Channel, string>> SuppressedAsync(IReadOnlyCollection<string> addressKeys)
    {
        var keyOf = addressKeys.Distinct().ToDictionary(AddressKey.Hash);
        var hashes = keyOf.Keys.ToList();
        var rows = await suppressions.GetAllAsync(query => query.Where(row => hashes.Contains(row.AddressHash)));
        return rows.ToLookup(row => (Channel)row.ChannelId, row => keyOf[row.AddressHash]);
    }

    /// <summary>Since when each of the keys must not be written to.</summary>
    public async Task<IReadOnlyDictionary<(Channel Channel, string AddressKey), DateTime>> SinceAsync(IReadOnlyCollection<string> addressKeys)
    {
        var keyOf = addressKeys.Distinct().ToDictionary(AddressKey.Hash);
        var hashes = keyOf.Keys.ToList();
        var rows = await suppressions.GetAllAsync(query => query.Where(row => hashes.Contains(row.AddressHash)));
        return rows.ToDictionary(row => ((Channel)row.ChannelId, keyOf[row.AddressHash]), row => row.CreatedUtc.AsUtc());
    }

    /// <summary>Lifts a suppression of one of the causes only; true when there was one.</summary>
    public async Task<bool> LiftAsync(Channel channel, string addressKey, params SuppressionCause[] causes)
    {
        var channelId = (int)channel;
        var hash = AddressKey.Hash(addressKey);
        var causeIds = causes.Select(cause => (int)cause).ToList();
        return await suppressions.DeleteAsync(row => row.ChannelId == channelId && row.AddressHash == hash && causeIds.Contains(row.CauseId)) > 0;
    }

    private async Task<Suppression?> FindAsync(Suppression like) =>
        (await suppressions.GetAllAsync(query => query.Where(row => row.ChannelId == like.ChannelId && row.AddressHash == like.AddressHash))).FirstOrDefault();

    private async Task RaiseAsync(Suppression known, SuppressionCause cause)
    {
        if (Rank(cause) <= Rank((SuppressionCause)known.CauseId))
            return;
        known.CauseId = (int)cause;
        await suppressions.UpdateAsync(known, false);
    }

    private static int Rank(SuppressionCause cause) => cause switch
    {
        SuppressionCause.NewsletterLeft => 1,
        SuppressionCause.Unsubscribed or SuppressionCause.Stopped => 2,
        SuppressionCause.Imported => 3,
        SuppressionCause.Manual => 4,
        SuppressionCause.Erased => 5,
        _ => 0,
    };
}
