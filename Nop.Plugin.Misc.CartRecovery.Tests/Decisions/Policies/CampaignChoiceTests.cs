using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class CampaignChoiceTests
{
    private static readonly CampaignCandidate[] Active =
    [
        Of(1, Trigger.AbandonedCart, 0, 10),
        Of(2, Trigger.AbandonedCart, 0, 10),
        Of(3, Trigger.AbandonedCart, 2, 20),
        Of(4, Trigger.IncompleteCheckout, 1, 10),
        Of(5, Trigger.IncompleteCheckout, 2, 0),
        Of(6, Trigger.Wishlist, 0, 99),
    ];

    [TestCase(CheckoutStage.None, 1, 1)]
    [TestCase(CheckoutStage.None, 2, 3)]
    [TestCase(CheckoutStage.Started, 1, 4)]
    [TestCase(CheckoutStage.Confirm, 1, 4)]
    [TestCase(CheckoutStage.Confirm, 2, 3)]
    public void The_priority_then_the_trigger_then_the_age_decide(CheckoutStage stage, int store, int expected) =>
        Assert.That(CampaignChoice.For(Facts.Episode(facts => facts with { Stage = stage }), store, Active).CampaignId, Is.EqualTo(expected));

    [Test]
    public void A_campaign_whose_audience_does_not_fit_leaves_the_cart_to_the_next_one()
    {
        CampaignCandidate[] active = [Of(1, Trigger.AbandonedCart, 0, 10, 100m), Of(2, Trigger.AbandonedCart, 0, 5, 50m), Of(3, Trigger.AbandonedCart, 0, 0)];

        var choice = CampaignChoice.For(Facts.Episode(), 1, active);

        Assert.That(choice.CampaignId, Is.EqualTo(2));
        Assert.That(choice.Others, Is.EqualTo(new PassedOver[] { new(1, Reason.BelowMinimum), new(3, Reason.CampaignOutranked) }));
    }

    [Test]
    public void When_no_audience_fits_the_first_campaign_takes_it_and_waits()
    {
        CampaignCandidate[] active = [Of(1, Trigger.AbandonedCart, 0, 0, 100m), Of(2, Trigger.AbandonedCart, 0, 5, 200m)];

        Assert.That(CampaignChoice.For(Facts.Episode(), 1, active).CampaignId, Is.EqualTo(2));
    }

    [Test]
    public void Without_a_campaign_nobody_takes_it() =>
        Assert.That(CampaignChoice.For(Facts.Episode(), 1, []).CampaignId, Is.Null);

    private static CampaignCandidate Of(int id, Trigger trigger, int store, int priority, decimal minimum = 0m) =>
        new(id, store, Facts.Policy(policy => policy with { Trigger = trigger, Priority = priority, MinimumCartValue = minimum }));
}
