using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class PersonStopsTests
{
    private static readonly ChannelFacts Suppressed = new(Channel.Email, true, ConsentState.Granted, Suppressed: true, Ready: true);
    private static readonly ChannelFacts Withdrawn = new(Channel.Sms, true, ConsentState.Withdrawn, Suppressed: false, Ready: true);
    private static readonly ChannelFacts Open = new(Channel.WhatsApp, true, ConsentState.Granted, Suppressed: false, Ready: true);

    private static IEnumerable<Reason> Stops(ChannelFacts[] known, params Channel[] wanted) => PersonStops.Check(Episode(recipient: Recipient() with { Channels = known }), Step(1, 1, null, wanted));

    [Test]
    public void A_refusal_on_one_channel_leaves_the_steps_others() =>
        Assert.That(Stops([Suppressed, Open], Channel.Email, Channel.WhatsApp), Is.Empty);

    [Test]
    public void A_refusal_on_all_of_them_stops_with_each_kind_of_refusal() =>
        Assert.That(Stops([Suppressed, Withdrawn], Channel.Email, Channel.Sms), Is.EqualTo(new[] { Reason.AddressSuppressed, Reason.ConsentWithdrawn }));

    [Test]
    public void What_the_step_does_not_use_says_nothing()
    {
        Assert.That(Stops([Suppressed, Open], Channel.Email), Is.EqualTo(new[] { Reason.AddressSuppressed }));
        Assert.That(Stops([Suppressed, Open], Channel.WhatsApp), Is.Empty);
        Assert.That(Stops([Suppressed], Channel.WebPush), Is.Empty);
    }

    [Test]
    public void A_channel_without_an_address_keeps_none_open() =>
        Assert.That(Stops([Withdrawn, Open with { HasAddress = false }], Channel.Sms, Channel.WhatsApp), Is.EqualTo(new[] { Reason.ConsentWithdrawn }));

    [Test]
    public void Erased_and_held_out_stop_alone() =>
        Assert.That(PersonStops.Check(Episode(recipient: Recipient(erased: true, heldOut: true)), Step(1, 1)), Is.EqualTo(new[] { Reason.PersonErased, Reason.HoldOut }));
}
