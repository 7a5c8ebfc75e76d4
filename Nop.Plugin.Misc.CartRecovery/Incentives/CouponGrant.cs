using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>To whom a code goes, for which cart and for how long.</summary>
internal sealed record CouponGrant(string HolderKey, int RecipientId, int EpisodeId, int MasterDiscountId, DateTime IssuedUtc, DateTime ExpiresUtc)
{
    /// <summary>With a code of our own making, unsaved.</summary>
    public Coupon NewCoupon(int incentiveId) => new()
    {
        Code = NewCode(),
        HolderKey = HolderKey,
        IncentiveId = incentiveId,
        MasterDiscountId = MasterDiscountId,
        RecipientId = RecipientId,
        EpisodeId = EpisodeId,
        State = CouponState.Live,
        IssuedUtc = IssuedUtc,
        ExpiresUtc = ExpiresUtc,
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
}
