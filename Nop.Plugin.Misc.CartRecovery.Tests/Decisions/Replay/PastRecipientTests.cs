using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Replay;

internal sealed class PastRecipientTests
{
    private static readonly PastRecipient Past = new(
        7, TimeZoneInfo.Utc, "abc",
        [new PastChannel(Channel.Email, HasAddress: true, Ready: false, At(6), [new(At(1), ConsentState.Granted), new(At(4), ConsentState.Withdrawn), new(At(5), ConsentState.Granted)])],
        [At(3), At(2), At(8)], [], [At(2)]) { Country = "RO" };

    [TestCase(0.9, ConsentState.None, false)]
    [TestCase(1, ConsentState.Granted, false)]
    [TestCase(4, ConsentState.Withdrawn, false)]
    [TestCase(5.9, ConsentState.Granted, false)]
    [TestCase(6, ConsentState.Granted, true)]
    public void A_channel_is_as_it_was_at_the_moment(double hour, ConsentState consent, bool suppressed) =>
        Assert.That(Past.At(At(hour), isGuest: false, []).Channels, Is.EqualTo(new[] { new ChannelFacts(Channel.Email, true, consent, suppressed, Ready: false) { Basis = consent == ConsentState.Granted ? ConsentBasis.Express : ConsentBasis.None } }));

    [TestCase(1.9, null, null)]
    [TestCase(2, 2.0, 2.0)]
    [TestCase(3, 3.0, 2.0)]
    [TestCase(7.9, 3.0, 2.0)]
    [TestCase(8, 8.0, 2.0)]
    public void Of_orders_and_coupons_the_last_one_by_then_counts(double hour, double? order, double? coupon)
    {
        var facts = Past.At(At(hour), isGuest: false, []);

        Assert.That(facts.LastOrderUtc, Is.EqualTo(order is { } ordered ? At(ordered) : (DateTime?)null));
        Assert.That(facts.LastCouponUsedUtc, Is.EqualTo(coupon is { } used ? At(used) : (DateTime?)null));
    }

    [Test]
    public void The_rest_is_the_persons_own()
    {
        var facts = Past.At(At(0), isGuest: true, [At(-1)]);

        Assert.That((facts.IsGuest, facts.Erased, facts.AddressHash, facts.Country), Is.EqualTo((true, false, "abc", "RO")));
        Assert.That(facts.Sent, Is.EqualTo(new[] { At(-1) }));
    }
}
