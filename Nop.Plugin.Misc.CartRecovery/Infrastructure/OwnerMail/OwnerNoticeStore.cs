using System.Data.Common;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

internal sealed class OwnerNoticeStore(IRepository<OwnerNotice> notices)
{
    /// <returns>False when it has been told already.</returns>
    public async Task<bool> TryAddAsync(OwnerNotice notice)
    {
        try
        {
            await notices.InsertAsync(notice, publishEvent: false);
            return true;
        }
        catch (DbException)
        {
            if (!await notices.Table.AnyAsync(known => known.Key == notice.Key))
                throw;
            return false;
        }
    }

    public Task PruneAsync(DateTime beforeUtc) => notices.DeleteAsync(notice => notice.ToldUtc < beforeUtc);
}
