using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class RestoreLinkStore(IRepository<RestoreLink> links)
{
    public Task InsertAsync(RestoreLink link) => links.InsertAsync(link, publishEvent: false);

    public async Task<RestoreLink?> ByTokenAsync(string token)
    {
        var hash = RestoreToken.Hash(token);
        return (await links.GetAllAsync(query => query.Where(link => link.TokenHash == hash).Take(1))).FirstOrDefault();
    }
}
