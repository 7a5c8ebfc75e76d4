using System.Data.Common;
using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>One live code for each person and offer, however many workers and episodes ask for it.</summary>
internal sealed class CouponIssuer(CouponStore coupons, CouponClaims claims, IncentiveMasters masters)
{
    private const int Attempts = 5;

    private static readonly TimeSpan TestValidity = TimeSpan.FromHours(1);

    /// <summary>A code the person still holds is given again, its validity counted from <paramref name="nowUtc"/>.</summary>
    public async Task<Coupon> IssueAsync(Incentive incentive, Episode episode, Recipient recipient, DateTime nowUtc)
    {
        var master = await masters.EnsureAsync(incentive);
        var holderKey = Coupon.HolderKeyFor(incentive.Id, recipient.Id);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var held = await coupons.HeldAsync(holderKey);
            if (held is not null && CouponRule.IsUnredeemed(held.State) && held.ExpiresUtc.AsUtc() > nowUtc)
            {
                if (await claims.ExtendAsync(held.Id, episode.Id, nowUtc, nowUtc.AddHours(incentive.ValidHours)))
                    return await coupons.ByIdAsync(held.Id) ?? held;
                continue;
            }

            if (held is not null && !await claims.GiveUpHolderAsync(held))
                continue;
            var coupon = New(incentive, master.Id, nowUtc, nowUtc.AddHours(incentive.ValidHours));
            coupon.HolderKey = holderKey;
            coupon.RecipientId = recipient.Id;
            coupon.EpisodeId = episode.Id;
            if (await TryInsertAsync(coupon, lastTry: attempt == Attempts - 1))
                return coupon;
        }

        throw new InvalidOperationException($"No coupon of incentive {incentive.Id} could be issued to recipient {recipient.Id}.");
    }

    /// <summary>A real code for a test message; it works for an hour and is never counted.</summary>
    public async Task<Coupon> IssueTestAsync(Incentive incentive, DateTime nowUtc)
    {
        var master = await masters.EnsureAsync(incentive);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var coupon = New(incentive, master.Id, nowUtc, nowUtc + TestValidity);
            coupon.HolderKey = "#" + coupon.Code;
            coupon.IsTest = true;
            if (await TryInsertAsync(coupon, lastTry: attempt == Attempts - 1))
                return coupon;
        }

        throw new InvalidOperationException($"No test coupon of incentive {incentive.Id} could be issued.");
    }

    private static Coupon New(Incentive incentive, int masterDiscountId, DateTime issuedUtc, DateTime expiresUtc) => new()
    {
        Code = NewCode(),
        IncentiveId = incentive.Id,
        MasterDiscountId = masterDiscountId,
        State = CouponState.Live,
        IssuedUtc = issuedUtc,
        ExpiresUtc = expiresUtc,
    };

    private static string NewCode()
    {
        Span<byte> random = stackalloc byte[32];
        while (true)
        {
            RandomNumberGenerator.Fill(random);
            if (CouponCode.From(random) is { } code)
                return code;
        }
    }

    private async Task<bool> TryInsertAsync(Coupon coupon, bool lastTry)
    {
        try
        {
            await coupons.InsertAsync(coupon);
            return true;
        }
        catch (DbException) when (!lastTry)
        {
            // Another worker gave this person a code a moment ago, or the code itself exists: look again.
            return false;
        }
    }
}
