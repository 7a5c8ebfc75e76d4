using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Incentives;

internal sealed class OfferValueTests
{
    [TestCase(OfferKind.Percentage, 10, 0, 0, 80, 8, TestName = "A percentage of the cart")]
    [TestCase(OfferKind.Percentage, 10, 5, 0, 80, 5, TestName = "at most its cap")]
    [TestCase(OfferKind.Percentage, 10, 8, 0, 80, 8, TestName = "the cap itself")]
    [TestCase(OfferKind.Amount, 15, 0, 0, 80, 15, TestName = "An amount")]
    [TestCase(OfferKind.Amount, 15, 0, 0, 12, 12, TestName = "never more than the cart")]
    [TestCase(OfferKind.Amount, 15, 0, 81, 80, 0, TestName = "nothing below its minimum")]
    [TestCase(OfferKind.Amount, 15, 0, 80, 80, 15, TestName = "from its minimum on")]
    [TestCase(OfferKind.FreeShipping, 0, 0, 0, 80, 0, TestName = "Free shipping takes nothing off the cart")]
    public void An_offer_takes_off(OfferKind kind, decimal value, decimal cap, decimal minimum, decimal cart, decimal off) =>
        Assert.That(new OfferValue(kind, value, cap, minimum).On(cart), Is.EqualTo(off));
}
