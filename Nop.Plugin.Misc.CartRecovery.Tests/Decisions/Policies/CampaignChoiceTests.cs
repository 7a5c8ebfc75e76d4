using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class CampaignChoiceTests
{
    private static readonly CampaignCandidate[] Active =
    [
        new(1, Trigger.AbandonedCart, 0, 10),
        new(2, Trigger.AbandonedCart, 0, 10),
        new(3, Trigger.AbandonedCart, 2, 20),
        new(4, Trigger.IncompleteCheckout, 1, 0),
    ];

    [TestCase(CheckoutStage.None, 1, 1)]
    [TestCase(CheckoutStage.None, 2, 3)]
    [TestCase(CheckoutStage.Started, 1, 4)]
    [TestCase(CheckoutStage.Confirm, 1, 4)]
    [TestCase(CheckoutStage.Confirm, 2, 3)]
    public void The_stage_then_the_priority_then_the_age_decide(CheckoutStage stage, int store, int expected) =>
        Assert.That(CampaignChoice.For(stage, store, Active), Is.EqualTo(expected));

    [Test]
    public void Without_a_campaign_nobody_takes_it() =>
        Assert.That(CampaignChoice.For(CheckoutStage.None, 1, []), Is.Null);
}
