using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class TwilioErrorsTests
{
    [TestCase(20003, "ChannelFault BadCredentials")]
    [TestCase(20403, "ChannelFault AccountSuspended")]
    [TestCase(30002, "ChannelFault AccountSuspended")]
    [TestCase(20404, "ChannelFault Other")]
    [TestCase(20429, "BackOff ")]
    [TestCase(20500, "Unknown ")]
    [TestCase(20503, "Unknown ")]
    [TestCase(21211, "BadNumber ")]
    [TestCase(21401, "ChannelFault BadSender")]
    [TestCase(21606, "ChannelFault BadSender")]
    [TestCase(21601, "ChannelFault BadSender")]
    [TestCase(21408, "CountryOff ")]
    [TestCase(21602, "TemplateFault ")]
    [TestCase(21608, "ChannelFault NotAllowed")]
    [TestCase(21609, "ChannelFault WebhookUnreachable")]
    [TestCase(21610, "OptedOut ")]
    [TestCase(21611, "BackOff ")]
    [TestCase(21612, "Refused ")]
    [TestCase(21614, "BadNumber ")]
    [TestCase(21635, "BadNumber ")]
    [TestCase(21617, "TemplateFault ")]
    [TestCase(30001, "BackOff ")]
    [TestCase(30003, "Refused ")]
    [TestCase(30004, "Refused ")]
    [TestCase(30005, "BadNumber ")]
    [TestCase(30006, "Refused ")]
    [TestCase(30007, "Refused ")]
    [TestCase(30008, "Refused ")]
    [TestCase(30034, "ChannelFault NotAllowed")]
    [TestCase(30500, "Unknown ")]
    [TestCase(63013, "TemplateFault ")]
    [TestCase(63014, "OptedOut ")]
    [TestCase(63016, "TemplateFault ")]
    [TestCase(63017, "BackOff ")]
    [TestCase(63018, "BackOff ")]
    [TestCase(63021, "TemplateFault ")]
    [TestCase(63049, "Refused ")]
    [TestCase(63062, "ChannelFault NotAllowed")]
    [TestCase(10001, "ChannelFault OutOfCredit")]
    [TestCase(20005, "ChannelFault OutOfCredit")]
    public void Each_code_has_its_consequence(int code, string consequence) => Assert.That(Print(TwilioErrors.Of(code)), Is.EqualTo(consequence));

    [Test]
    public void A_code_of_tomorrow_ends_this_message_and_nothing_else() => Assert.That(Print(TwilioErrors.Of(99999)), Is.EqualTo("Refused "));

    [Test]
    public void A_fault_of_the_channel_is_named_and_nothing_else_is() =>
        Assert.That(TwilioErrors.Known, Has.All.Matches<TwilioError>(error => (error.Effect == TwilioEffect.ChannelFault) == (error.Fault is not null)));

    [TestCase(401, "ChannelFault BadCredentials")]
    [TestCase(403, "ChannelFault NotAllowed")]
    [TestCase(404, "ChannelFault Other")]
    [TestCase(407, "BackOff ")]
    [TestCase(408, "Unknown ")]
    [TestCase(418, "Refused ")]
    [TestCase(429, "BackOff ")]
    [TestCase(502, "Unknown ")]
    public void An_answer_without_a_code_is_judged_by_its_status(int status, string consequence) => Assert.That(Print(TwilioErrors.OfStatus(status)), Is.EqualTo(consequence));

    private static string Print(TwilioError error) => $"{error.Effect} {error.Fault}";
}
