using System.Data.Common;
using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Puts what was done to a visitor under the name of whom he turns out to be, so that caps, guards and figures count one person.</summary>
internal sealed class VisitorWrites(
    IRepository<Touch> touches,
    IRepository<Coupon> coupons,
    IRepository<IncentiveGrant> grants,
    IRepository<RestoreLink> links,
    IRepository<Click> clicks)
{
    public async Task HandOverAsync(int fromId, int toId)
    {
        // What both have had stays apart: the keys of touches and coupons are unique, and the row that is there is right.
        await TryAsync(() => touches.Table.Where(touch => touch.RecipientId == fromId).Set(touch => touch.RecipientId, toId).UpdateAsync());
        foreach (var coupon in await coupons.GetAllAsync(query => query.Where(coupon => coupon.RecipientId == fromId)))
            await TryAsync(() => MoveAsync(coupon, toId));
        await grants.Table.Where(grant => grant.RecipientId == fromId).Set(grant => grant.RecipientId, toId).UpdateAsync();
        await links.Table.Where(link => link.RecipientId == fromId).Set(link => link.RecipientId, toId).UpdateAsync();
        await clicks.Table.Where(click => click.RecipientId == fromId).Set(click => click.RecipientId, toId).UpdateAsync();
    }

    private Task<int> MoveAsync(Coupon coupon, int toId)
    {
        var holder = coupon.IsSuperseded ? coupon.HolderKey : Coupon.HolderKeyFor(coupon.IncentiveId, toId);
        return coupons.Table
            .Where(row => row.Id == coupon.Id)
            .Set(row => row.RecipientId, toId)
            .Set(row => row.HolderKey, holder)
            .UpdateAsync();
    }

    private static async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (DbException)
        {
            return;
        }
    }
}
