using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;

internal sealed class VapidKeyStore(IRepository<VapidKey> keys)
{
    /// <summary>Oldest first.</summary>
    public Task<List<VapidKey>> AllAsync() => keys.Table.OrderBy(key => key.Id).ToListAsync();

    public Task InsertAsync(VapidKey key) => keys.InsertAsync(key, false);

    public Task DeleteAsync(VapidKey key) => keys.DeleteAsync(key, false);
}
