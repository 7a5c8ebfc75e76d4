using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Incentives;

internal sealed class CouponRuleTests
{
    private static readonly DateTime _now = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [TestCase(CouponState.Live, 1, 0, 0, CouponAnswer.Valid)]
    [TestCase(CouponState.Live, 0, 0, 0, CouponAnswer.Expired)]
    [TestCase(CouponState.Live, -1, 0, 0, CouponAnswer.Expired)]
    [TestCase(CouponState.Used, 1, 0, 0, CouponAnswer.Used)]
    [TestCase(CouponState.Used, -1, 0, 0, CouponAnswer.Used)]
    [TestCase(CouponState.Revoked, 1, 0, 0, CouponAnswer.Revoked)]
    [TestCase(CouponState.Reserved, 9, 7, 5, CouponAnswer.Valid)]
    [TestCase(CouponState.Reserved, 9, 8, 5, CouponAnswer.HeldByAnother)]
    [TestCase(CouponState.Reserved, 9, 8, 0, CouponAnswer.Valid)]
    [TestCase(CouponState.Reserved, 9, 8, -5, CouponAnswer.Valid)]
    [TestCase(CouponState.Reserved, -1, 7, 5, CouponAnswer.Expired)]
    [TestCase(CouponState.Staged, 1, 0, 0, CouponAnswer.NotGiven)]
    [TestCase(CouponState.Pooled, -1, 0, 0, CouponAnswer.NotGiven)]
    [TestCase(CouponState.Shared, 1, 0, 0, CouponAnswer.SentOnly)]
    public void Answer_to_customer_7(CouponState state, int expiresInMinutes, int reservedBy, int reservedForMinutes, CouponAnswer answer)
    {
        DateTime? until = reservedBy == 0 ? null : _now.AddMinutes(reservedForMinutes);
        var coupon = new CouponFacts(state, _now.AddMinutes(expiresInMinutes), reservedBy, until);

        Assert.That(CouponRule.For(coupon, 7, _now), Is.EqualTo(answer));
    }

    [Test]
    public void Only_live_and_reserved_codes_are_unredeemed() =>
        Assert.That(Enum.GetValues<CouponState>().Where(CouponRule.IsUnredeemed), Is.EqualTo(new[] { CouponState.Live, CouponState.Reserved }));
}
