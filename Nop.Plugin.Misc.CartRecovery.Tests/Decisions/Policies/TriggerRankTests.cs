using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class TriggerRankTests
{
    [TestCase(Trigger.AbandonedCart, EpisodeKind.Cart, CheckoutStage.None, true)]
    [TestCase(Trigger.AbandonedCart, EpisodeKind.Cart, CheckoutStage.Confirm, true)]
    [TestCase(Trigger.IncompleteCheckout, EpisodeKind.Cart, CheckoutStage.None, false)]
    [TestCase(Trigger.IncompleteCheckout, EpisodeKind.Cart, CheckoutStage.Started, true)]
    [TestCase(Trigger.IncompleteCheckout, EpisodeKind.Cart, CheckoutStage.Contact, true)]
    [TestCase(Trigger.UnpaidOrder, EpisodeKind.Order, CheckoutStage.None, true)]
    [TestCase(Trigger.UnpaidOrder, EpisodeKind.Cart, CheckoutStage.Confirm, false)]
    [TestCase(Trigger.Wishlist, EpisodeKind.Wishlist, CheckoutStage.None, true)]
    [TestCase(Trigger.AbandonedCart, EpisodeKind.Wishlist, CheckoutStage.None, false)]
    [TestCase(Trigger.Conversation, EpisodeKind.Conversation, CheckoutStage.None, true)]
    [TestCase(Trigger.Purchase, EpisodeKind.Purchase, CheckoutStage.None, true)]
    public void A_trigger_fits_its_kind_of_episode(Trigger trigger, EpisodeKind kind, CheckoutStage stage, bool fits) =>
        Assert.That(TriggerRank.Fits(trigger, kind, stage), Is.EqualTo(fits));

    [Test]
    public void Every_kind_of_episode_has_a_trigger_and_no_two_triggers_are_equally_near_to_the_money()
    {
        var triggers = Enum.GetValues<Trigger>();

        Assert.That(triggers.Select(TriggerRank.KindOf).Distinct(), Is.EquivalentTo(Enum.GetValues<EpisodeKind>()));
        Assert.That(triggers.Select(TriggerRank.Of), Is.Unique);
    }
}
