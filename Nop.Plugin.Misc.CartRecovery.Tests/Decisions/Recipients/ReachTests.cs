using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Recipients;

internal sealed class ReachTests
{
    private static EpisodeFacts With(params ChannelFacts[] channels) => Episode(recipient: Recipient() with { Channels = channels });

    private static ChannelFacts Known(Channel channel, bool hasAddress = true, ConsentState consent = ConsentState.Granted, bool suppressed = false, bool ready = true) =>
        new(channel, hasAddress, consent, suppressed, ready);

    private static IEnumerable<Hold> Holds(EpisodeFacts facts, params Channel[] channels) => Reach.Check(facts, Step(1, 1, null, channels), Zero);

    [Test]
    public void A_channel_of_which_nothing_is_known_is_passed_over()
    {
        var facts = With(Known(Channel.Email));

        Assert.That(Reach.Choose(facts, Step(1, 1, null, Channel.WhatsApp, Channel.Email)), Is.EqualTo(Channel.Email));
        Assert.That(Holds(facts, Channel.WhatsApp, Channel.Email), Is.Empty);
    }

    [Test]
    public void The_preference_decides_where_several_are_open() =>
        Assert.That(Reach.Choose(With(Known(Channel.Email), Known(Channel.Sms)), Step(1, 1, null, Channel.Sms, Channel.Email)), Is.EqualTo(Channel.Sms));

    [Test]
    public void A_channel_that_was_tried_in_vain_is_passed_over_by_that_step_only()
    {
        var facts = With(Known(Channel.Sms), Known(Channel.Email)) with { Unreached = [(1, Channel.Sms)] };

        Assert.That(Reach.Choose(facts, Step(1, 1, null, Channel.Sms, Channel.Email)), Is.EqualTo(Channel.Email));
        Assert.That(Reach.Choose(facts, Step(2, 2, null, Channel.Sms, Channel.Email)), Is.EqualTo(Channel.Sms));
    }

    [Test]
    public void Alone_it_is_the_shop_that_is_not_ready() =>
        Assert.That(Holds(With(Known(Channel.Email)), Channel.WhatsApp), Is.EqualTo(new[] { new Hold(Reason.ChannelNotReady, Zero.AddMinutes(15)) }));

    [Test]
    public void Each_lack_is_told_once_and_in_the_order_of_the_reasons() =>
        Assert.That(
            Holds(With(Known(Channel.Email, consent: ConsentState.None), Known(Channel.Sms, hasAddress: false), Known(Channel.WhatsApp, hasAddress: false)), Channel.Email, Channel.Sms, Channel.WhatsApp),
            Is.EqualTo(new[] { new Hold(Reason.NoAddress, null), new Hold(Reason.NoConsent, Zero.AddHours(1)) }));

    [Test]
    public void A_mode_not_chosen_holds_even_who_consented() =>
        Assert.That(Reach.Check(Episode(recipient: Recipient(mode: ConsentMode.NotChosen)), Step(1, 1), Zero), Is.EqualTo(new[] { new Hold(Reason.ConsentModeNotChosen, Zero.AddMinutes(15)) }));

    [TestCase(true, ConsentState.Granted, false, true)]
    [TestCase(false, ConsentState.Granted, false, false)]
    [TestCase(true, ConsentState.None, false, false)]
    [TestCase(true, ConsentState.Withdrawn, false, false)]
    [TestCase(true, ConsentState.Granted, true, false)]
    [TestCase(true, ConsentState.Unconfirmed, false, false)]
    [TestCase(true, ConsentState.Expired, false, false)]
    public void A_channel_is_open_by_the_persons_side_alone(bool hasAddress, ConsentState consent, bool suppressed, bool open) =>
        Assert.That(Reach.IsOpen(Known(Channel.Email, hasAddress, consent, suppressed, ready: false)), Is.EqualTo(open));
}
