using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class RestoreLinkStore(IRepository<RestoreLink> links)
{
    public Task InsertAsync(RestoreLink link) => links.InsertAsync(link, publishEvent: false);

    /// <summary>Read anew each time: a revoked link must not live on in a cache.</summary>
    public async Task<RestoreLink?> ByTokenAsync(string token)
    {
        var hash = RestoreToken.Hash(token);
        return await links.Table.FirstOrDefaultAsync(link => link.TokenHash == hash);
    }

    public async Task<RestoreLink?> ByIdAsync(int id) => await links.Table.FirstOrDefaultAsync(link => link.Id == id);

    /// <summary>Deletes at most so many links that ended before the given moment, and tells how many.</summary>
    public async Task<int> DeleteEndedAsync(DateTime endedBeforeUtc, int take)
    {
        var ids = await links.Table
            .Where(link => link.ExpiresUtc < endedBeforeUtc)
            .OrderBy(link => link.ExpiresUtc).ThenBy(link => link.Id)
            .Take(take)
            .Select(link => link.Id)
            .ToListAsync();
        return ids.Count == 0 ? 0 : await links.DeleteAsync(link => ids.Contains(link.Id));
    }
}
