using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

internal sealed class AudienceSampleQueries(IRepository<Episode> episodes)
{
    /// <summary>By id, which is the order of their beginning and has an index.</summary>
    public Task<List<Episode>> NewestAsync(int take) => episodes.Table.OrderByDescending(episode => episode.Id).Take(take).ToListAsync();
}
