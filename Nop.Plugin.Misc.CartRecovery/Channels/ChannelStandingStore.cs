using System.Data.Common;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

internal sealed class ChannelStandingStore(IRepository<ChannelStanding> standings)
{
    public Task<ChannelStanding?> FindAsync(string key) => standings.Table.FirstOrDefaultAsync(standing => standing.Key == key)!;

    /// <returns>False when it had stopped already.</returns>
    public async Task<bool> TryAddAsync(ChannelStanding standing)
    {
        if (await FindAsync(standing.Key) is not null)
            return false;

        try
        {
            await standings.InsertAsync(standing, publishEvent: false);
            return true;
        }
        catch (DbException)
        {
            if (await FindAsync(standing.Key) is null)
                throw;
            return false;
        }
    }

    public async Task<bool> RemoveAsync(string key) => await standings.DeleteAsync(standing => standing.Key == key) > 0;
}
