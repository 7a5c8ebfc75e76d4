using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Carts;

internal sealed class OrderPaymentTests
{
    [TestCase(PaymentStanding.Pending, false, false, false, 54, EpisodeState.Open)]
    [TestCase(PaymentStanding.Pending, false, false, false, 0, EpisodeState.Converted)]
    [TestCase(PaymentStanding.Secured, false, false, false, 54, EpisodeState.Converted)]
    [TestCase(PaymentStanding.Pending, true, false, false, 54, EpisodeState.Converted)]
    [TestCase(PaymentStanding.Pending, false, true, false, 54, EpisodeState.Cancelled)]
    [TestCase(PaymentStanding.Secured, false, true, false, 54, EpisodeState.Cancelled)]
    [TestCase(PaymentStanding.Pending, false, false, true, 54, EpisodeState.Cancelled)]
    [TestCase(PaymentStanding.Returned, true, false, false, 54, EpisodeState.Cancelled)]
    public void An_order_waits_for_its_money_until_it_is_there_or_will_not_come(PaymentStanding payment, bool complete, bool cancelled, bool deleted, decimal total, EpisodeState expected) =>
        Assert.That(OrderPayment.StateOf(new OrderStanding(payment, complete, cancelled, deleted, total)), Is.EqualTo(expected));
}
