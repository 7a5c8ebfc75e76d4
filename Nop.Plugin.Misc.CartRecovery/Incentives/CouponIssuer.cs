using System.Data.Common;
using System.Security.Cryptography;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>One live code for each person and offer, however many workers and episodes ask for it.</summary>
internal sealed class CouponIssuer(CouponStore coupons, CouponClaims claims, PoolClaims poolClaims, IncentiveMasters masters, OwnDiscounts ownDiscounts)
{
    /// <summary>A pool's code may be lost to others time and again; everything else settles within a few.</summary>
    private const int Attempts = 25;

    /// <summary>Workers that come together spread over so many of a pool's next codes, instead of all losing the first to one.</summary>
    private const int Spread = 64;

    private static readonly TimeSpan TestValidity = TimeSpan.FromHours(1);

    /// <summary>A code the person still holds is given again, its validity counted from <paramref name="nowUtc"/>.</summary>
    /// <returns>Null when the offer has none to give: its pool is dry, or its discount is gone.</returns>
    public async Task<Coupon?> IssueAsync(Incentive incentive, Episode episode, Recipient recipient, DateTime nowUtc)
    {
        if (await masters.EnsureAsync(incentive) is not { } master)
            return null;

        var grant = new CouponGrant(Coupon.HolderKeyFor(incentive.Id, recipient.Id), recipient.Id, episode.Id, master.Id, nowUtc, nowUtc.AddHours(incentive.ValidHours));
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var held = await coupons.HeldAsync(grant.HolderKey);
            if (held is not null && CouponRule.IsUnredeemed(held.State) && held.ExpiresUtc.AsUtc() > nowUtc)
            {
                if (await claims.ExtendAsync(held.Id, episode.Id, nowUtc, grant.ExpiresUtc))
                    return await ExtendedAsync(held, master);
                continue;
            }

            if (held is not null && !await claims.GiveUpHolderAsync(held))
                continue;
            var (given, isDry) = await GiveAsync(incentive, master, grant, lastTry: attempt == Attempts);
            if (given is not null || isDry)
                return given;
        }

        throw new InvalidOperationException($"No coupon of incentive {incentive.Id} could be issued to recipient {recipient.Id}.");
    }

    /// <summary>A real code for a test message; it works for an hour and is never counted. No pool's code is spent on it.</summary>
    /// <returns>Null when the offer's discount is gone.</returns>
    public async Task<Coupon?> IssueTestAsync(Incentive incentive, DateTime nowUtc)
    {
        if (await masters.EnsureAsync(incentive) is not { } master)
            return null;

        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var coupon = new CouponGrant("", 0, 0, master.Id, nowUtc, nowUtc + TestValidity).NewCoupon(incentive.Id);
            coupon.HolderKey = "#" + coupon.Code;
            coupon.IsTest = true;
            if (await TryAsync(() => coupons.InsertAsync(coupon), lastTry: attempt == Attempts))
                return coupon;
        }

        throw new InvalidOperationException($"No test coupon of incentive {incentive.Id} could be issued.");
    }

    private async Task<Coupon> ExtendedAsync(Coupon held, Discount master)
    {
        var extended = await coupons.ByIdAsync(held.Id) ?? held;
        if (extended.MasterDiscountId != master.Id)
            await ownDiscounts.ExtendAsync(extended);
        return extended;
    }

    private async Task<(Coupon? Given, bool IsDry)> GiveAsync(Incentive incentive, Discount master, CouponGrant grant, bool lastTry)
    {
        if (incentive.CodeMode == CodeMode.Pool)
            return await TakeAsync(incentive, grant, lastTry);

        var coupon = grant.NewCoupon(incentive.Id);
        if (incentive.CodeMode == CodeMode.Static)
            coupon.Spelling = incentive.StaticCode;
        if (!await TryAsync(() => coupons.InsertAsync(coupon), lastTry))
            return (null, false);
        if (incentive.CodeMode == CodeMode.OwnDiscount)
            await ownDiscounts.MakeAsync(incentive, coupon, master);
        return (coupon, false);
    }

    private async Task<(Coupon? Given, bool IsDry)> TakeAsync(Incentive incentive, CouponGrant grant, bool lastTry)
    {
        if (await AnyOfNextAsync(incentive.Id) is not { } next)
            return (null, true);

        var won = false;
        await TryAsync(async () => won = await poolClaims.TakeAsync(next, grant), lastTry);
        return (won ? await coupons.ByIdAsync(next.Id) : null, false);
    }

    private async Task<Coupon?> AnyOfNextAsync(int incentiveId) =>
        await coupons.PooledAsync(incentiveId, Spread) is { Count: > 0 } next ? next[RandomNumberGenerator.GetInt32(next.Count)] : null;

    /// <returns>False when another worker gave this person a code a moment ago, or the code itself exists: look again.</returns>
    private static async Task<bool> TryAsync(Func<Task> write, bool lastTry)
    {
        try
        {
            await write();
            return true;
        }
        catch (DbException) when (!lastTry)
        {
            return false;
        }
    }
}
