using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

/// <summary>Codes are written in files that merchants keep: never renamed.</summary>
internal sealed class TriggerCodesTests
{
    [TestCase("abandoned-cart", Trigger.AbandonedCart)]
    [TestCase("incomplete-checkout", Trigger.IncompleteCheckout)]
    [TestCase("unpaid-order", Trigger.UnpaidOrder)]
    [TestCase("wishlist", Trigger.Wishlist)]
    [TestCase("conversation", Trigger.Conversation)]
    [TestCase("purchase", Trigger.Purchase)]
    public void Triggers_are_written_and_read_alike(string code, Trigger trigger)
    {
        Assert.That(TriggerCodes.Of(trigger), Is.EqualTo(code));
        Assert.That(TriggerCodes.Find(code), Is.EqualTo(trigger));
    }

    [TestCase("newest-only", AfterOutage.NewestOnly)]
    [TestCase("send-late", AfterOutage.SendLate)]
    [TestCase("skip", AfterOutage.Skip)]
    public void So_is_what_follows_an_outage(string code, AfterOutage choice)
    {
        Assert.That(AfterOutageCodes.Of(choice), Is.EqualTo(code));
        Assert.That(AfterOutageCodes.Find(code), Is.EqualTo(choice));
    }

    [Test]
    public void Every_member_has_a_code()
    {
        Assert.That(TriggerCodes.All.Select(TriggerCodes.Find), Is.EquivalentTo(Enum.GetValues<Trigger>().Cast<Trigger?>()));
        Assert.That(AfterOutageCodes.All.Select(AfterOutageCodes.Find), Is.EquivalentTo(Enum.GetValues<AfterOutage>().Cast<AfterOutage?>()));
    }

    [Test]
    public void What_is_none_is_not_found_and_not_named()
    {
        Assert.That(TriggerCodes.Find("Wishlist"), Is.Null);
        Assert.That(AfterOutageCodes.Find("late"), Is.Null);
        Assert.That(() => TriggerCodes.Of((Trigger)99), Throws.InvalidOperationException);
        Assert.That(() => AfterOutageCodes.Of((AfterOutage)99), Throws.InvalidOperationException);
    }
}
