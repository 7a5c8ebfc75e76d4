using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Incentives;

internal sealed class CouponTroubleTests
{
    [TestCase("below-minimum", CouponProblem.BelowMinimum, "")]
    [TestCase("refused-by-shop: Sorry: used", CouponProblem.RefusedByShop, "Sorry: used")]
    public void Trouble_is_read_as_it_was_written(string stored, CouponProblem problem, string said)
    {
        Assert.That(CouponTrouble.Parse(stored), Is.EqualTo(new CouponTrouble(problem, said)));
        Assert.That(new CouponTrouble(problem, said).ToString(), Is.EqualTo(stored));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("TimeoutException")]
    [TestCase("no credit: 0.00")]
    public void Other_errors_are_none(string? stored) => Assert.That(CouponTrouble.Parse(stored), Is.Null);
}
