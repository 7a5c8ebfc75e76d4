using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

/// <param name="Addresses">How many, of a channel and cause.</param>
internal sealed record SuppressionTotal(Channel Channel, SuppressionCause Cause, int Addresses);

internal sealed class SuppressionQueries(IRepository<Suppression> suppressions)
{
    public async Task<IReadOnlyList<SuppressionTotal>> TotalsAsync()
    {
        var rows = await suppressions.Table
            .GroupBy(row => new { row.ChannelId, row.CauseId })
            .Select(group => new { group.Key.ChannelId, group.Key.CauseId, Addresses = group.Count() })
            .ToListAsync();
        return [.. rows.OrderBy(row => row.ChannelId).ThenBy(row => row.CauseId).Select(row => new SuppressionTotal((Channel)row.ChannelId, (SuppressionCause)row.CauseId, row.Addresses))];
    }

    public async Task<IReadOnlyList<Suppression>> OfHashAsync(string hash) =>
        await suppressions.Table.Where(row => row.AddressHash == hash).OrderBy(row => row.ChannelId).ToListAsync();

    public async Task<Suppression?> ByIdAsync(int id) => await suppressions.Table.Where(row => row.Id == id).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<Suppression>> AfterAsync(int id, int take) =>
        await suppressions.Table.Where(row => row.Id > id).OrderBy(row => row.Id).Take(take).ToListAsync();

    /// <summary>An erase is not the shop's to undo.</summary>
    public async Task<bool> LiftAsync(int id) =>
        await suppressions.DeleteAsync(row => row.Id == id && row.CauseId != (int)SuppressionCause.Erased) > 0;
}
