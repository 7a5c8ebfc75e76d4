using System.Text;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class TwilioOutcomeTests
{
    private const string Taken = """{"sid":"SM0123456789abcdef0123456789abcdef"}""";

    private static readonly DateTime _now = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [TestCase(201, Taken, TouchState.Sent)]
    [TestCase(200, Taken, TouchState.Sent)]
    [TestCase(201, "", TouchState.Unknown)]
    [TestCase(200, "<html>", TouchState.Unknown)]
    [TestCase(201, """{"sid":"AC0123456789abcdef0123456789abcdef"}""", TouchState.Unknown)]
    [TestCase(302, Taken, TouchState.Unknown)]
    [TestCase(500, """{"code":20500}""", TouchState.Unknown)]
    [TestCase(500, """{"code":21211}""", TouchState.Unknown)]
    [TestCase(503, "", TouchState.Unknown)]
    [TestCase(408, "", TouchState.Unknown)]
    [TestCase(400, """{"code":20500}""", TouchState.Unknown)]
    [TestCase(429, "", TouchState.Failed)]
    [TestCase(429, """{"code":20500}""", TouchState.Failed)]
    [TestCase(400, """{"code":30001}""", TouchState.Failed)]
    [TestCase(407, "<html>", TouchState.Failed)]
    [TestCase(401, """{"code":20003}""", TouchState.Failed)]
    [TestCase(400, """{"code":21211}""", TouchState.Skipped)]
    [TestCase(400, """{"code":99999}""", TouchState.Skipped)]
    [TestCase(400, "", TouchState.Skipped)]
    public void Only_a_named_message_is_sent_and_only_a_sure_refusal_is_none(int status, string body, TouchState state) => Assert.That(Of(status, body).State, Is.EqualTo(state));

    [TestCase(true, TouchState.Unknown)]
    [TestCase(false, TouchState.Failed)]
    public void Without_an_answer_it_matters_whether_anything_had_left(bool left, TouchState state)
    {
        var outcome = TwilioOutcome.Of(new TwilioReply(0, TwilioAnswer.Empty, left), _now, 0);

        Assert.That((outcome.State, outcome.Reason, outcome.RetryUtc), Is.EqualTo((state, (Reason?)null, (DateTime?)null)));
    }

    [TestCase(null, 0.0, 60)]
    [TestCase(null, 1.0, 90)]
    [TestCase(7, 0.0, 7)]
    [TestCase(120, 0.5, 150)]
    [TestCase(86_400, 0.0, 3600)]
    public void A_busy_provider_is_left_alone_as_long_as_he_says_and_a_little_longer(int? seconds, double jitter, int waits)
    {
        var reply = new TwilioReply(429, TwilioAnswer.Empty, RetryAfter: seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);

        var outcome = TwilioOutcome.Of(reply, _now, jitter);

        Assert.That((outcome.Reason, outcome.RetryUtc), Is.EqualTo((Reason.ProviderBusy, _now.AddSeconds(waits))));
    }

    [Test]
    public void A_refusal_of_this_person_lets_the_step_go_on()
    {
        var outcome = Of(400, """{"code":21211,"message":"The number +40722111222 is none"}""");

        Assert.That((outcome.Reason, outcome.Error, outcome.Fault), Is.EqualTo((Reason.Unreachable, "Twilio 21211", (ChannelFault?)null)), "and the provider's words, which may name the number, stay out");
    }

    [Test]
    public void A_fault_is_told_as_one() => Assert.That(Of(403, """{"code":20403}""").Fault, Is.EqualTo(ChannelFault.AccountSuspended));

    [TestCase(0, "1")]
    [TestCase(0.4, "1")]
    [TestCase(1799.9, "1799")]
    [TestCase(999_999, "36000")]
    public void A_message_waits_within_the_provider_s_bounds(double seconds, string period) =>
        Assert.That(Form(message => message with { Validity = TimeSpan.FromSeconds(seconds) })["ValidityPeriod"], Is.EqualTo(period));

    [Test]
    public void A_form_has_a_text_or_a_template_and_a_callback_only_with_a_key()
    {
        var text = Form(message => message);
        var template = Form(message => message with { Body = "ignored", ContentSid = "HX1", ContentVariables = """{"1":"a"}""", CallbackKey = "" });

        Assert.That(text.Keys, Is.EquivalentTo(new[] { "To", "From", "Body", "StatusCallback" }));
        Assert.That(template.Keys, Is.EquivalentTo(new[] { "To", "From", "ContentSid", "ContentVariables" }));
        Assert.That(text["StatusCallback"], Is.EqualTo("https://shop.example.test/cart-recovery/twilio/status/key"));
    }

    [TestCase(TouchState.Attempting, TwilioStatus.Failed, null)]
    [TestCase(TouchState.Attempting, TwilioStatus.Delivered, null)]
    [TestCase(TouchState.Sent, TwilioStatus.Sending, null)]
    [TestCase(TouchState.Sent, TwilioStatus.Undelivered, TouchState.Failed)]
    [TestCase(TouchState.Unknown, TwilioStatus.None, null)]
    [TestCase(TouchState.Unknown, TwilioStatus.NotListed, null)]
    [TestCase(TouchState.Unknown, TwilioStatus.Queued, TouchState.Sent)]
    [TestCase(TouchState.Unknown, TwilioStatus.Failed, TouchState.Failed)]
    [TestCase(TouchState.Skipped, TwilioStatus.Delivered, null)]
    [TestCase(TouchState.Failed, TwilioStatus.Sent, null)]
    [TestCase(TouchState.Failed, TwilioStatus.Read, TouchState.Sent)]
    public void A_touch_follows_the_furthest_report(TouchState state, TwilioStatus status, TouchState? becomes)
    {
        var touch = new Touch { State = state, ReasonId = state == TouchState.Failed ? (int)Reason.Unreachable : 0, ProviderStatusId = (int)status };

        Assert.That(ReportedState.Of(touch), Is.EqualTo(becomes));
    }

    [Test]
    public void A_closed_country_is_closed_for_its_account_its_channel_and_half_a_day()
    {
        var closed = new ClosedCountries();
        closed.Close(Channel.Sms, "AC1", "+5511987650001", _now);

        Assert.Multiple(() =>
        {
            Assert.That(closed.IsClosed(Channel.Sms, "AC1", "+5521987650009", _now.AddHours(11)), Is.True);
            Assert.That(closed.IsClosed(Channel.Sms, "AC1", "+5521987650009", _now.AddHours(12)), Is.False);
            Assert.That(closed.IsClosed(Channel.Sms, "AC2", "+5521987650009", _now), Is.False);
            Assert.That(closed.IsClosed(Channel.WhatsApp, "AC1", "+5521987650009", _now), Is.False);
            Assert.That(closed.IsClosed(Channel.Sms, "AC1", "+40722000000", _now), Is.False);
        });
    }

    private static SendOutcome Of(int status, string body) => TwilioOutcome.Of(new TwilioReply(status, TwilioAnswer.Read(Encoding.UTF8.GetBytes(body))), _now, 0);

    private static Dictionary<string, string> Form(Func<TwilioMessage, TwilioMessage> change)
    {
        var account = new TwilioAccount
        {
            StoreId = 1, Sid = "AC1", AuthToken = "token", Api = new Uri("https://api.twilio.com/"), PublicUrl = "https://shop.example.test", Sms = new TwilioSender("+1", ""), WhatsApp = new TwilioSender("", ""),
        };
        return new Dictionary<string, string>(TwilioForm.Of(change(new TwilioMessage(Channel.Sms, 1, "+40722111222", "Hello", "", "", "key", null)), account));
    }
}
