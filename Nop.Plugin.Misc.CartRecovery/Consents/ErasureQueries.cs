using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed class ErasureQueries(IRepository<Episode> episodes)
{
    /// <summary>Every episode of a customer record or of a recipient, open or closed.</summary>
    public async Task<List<int>> EpisodesAsync(int customerId, List<int> recipientIds) => await episodes.Table
        .Where(episode => (customerId > 0 && episode.CustomerId == customerId) || recipientIds.Contains(episode.RecipientId))
        .OrderBy(episode => episode.Id)
        .Select(episode => episode.Id)
        .ToListAsync();
}
