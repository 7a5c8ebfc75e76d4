using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

/// <summary>Many addresses at a time.</summary>
internal sealed class SuppressionBatchStore(IRepository<Suppression> suppressions, SuppressionStore store, TimeProvider time)
{
    /// <summary>Idempotent. Never inside a transaction: losing a race is an error of the database.</summary>
    /// <returns>How many were not suppressed before.</returns>
    public async Task<int> AddAsync(IReadOnlyCollection<(Channel Channel, string Hash)> wanted, SuppressionCause cause)
    {
        var hashes = wanted.Select(one => one.Hash).Distinct().ToList();
        var rows = await suppressions.GetAllAsync(query => query.Where(row => hashes.Contains(row.AddressHash)));
        var known = rows.Select(row => ((Channel)row.ChannelId, row.AddressHash)).ToHashSet();
        var fresh = wanted.Distinct().Where(one => !known.Contains(one)).ToList();
        foreach (var one in wanted.Distinct().Where(known.Contains))
            await store.AddHashAsync(one.Channel, one.Hash, cause);
        await InsertAsync(fresh, cause);
        return fresh.Count;
    }

    private async Task InsertAsync(List<(Channel Channel, string Hash)> fresh, SuppressionCause cause)
    {
        if (fresh.Count == 0)
            return;

        try
        {
            var now = time.NowUtc();
            await suppressions.InsertAsync([.. fresh.Select(one => new Suppression { ChannelId = (int)one.Channel, AddressHash = one.Hash, CauseId = (int)cause, CreatedUtc = now })], false);
        }
        catch (DbException)
        {
            // Somebody of them refused in this very moment; one by one each race is settled for itself.
            foreach (var one in fresh)
                await store.AddHashAsync(one.Channel, one.Hash, cause);
        }
    }
}
