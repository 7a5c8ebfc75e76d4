using System.Text;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class TwilioAnswerTests
{
    [Test]
    public void An_accepted_message_is_read_with_its_numbers_in_strings()
    {
        var answer = Read("""
            {"sid":"SM0123456789abcdef0123456789abcdef","status":"queued","num_segments":"2","price":"-0.0075","price_unit":"USD","error_code":null,
             "date_created":"Mon, 02 Mar 2026 10:15:30 +0000","body":"Olá","tomorrow":{"x":[1,2]},"direction":"outbound-api"}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(answer.NamesMessage, Is.True);
            Assert.That(answer.Status, Is.EqualTo(TwilioStatus.Queued));
            Assert.That(answer.Segments, Is.EqualTo(2));
            Assert.That(answer.Price, Is.EqualTo(0.0075m));
            Assert.That(answer.PriceUnit, Is.EqualTo("USD"));
            Assert.That(answer.ErrorCode, Is.Zero);
            Assert.That(answer.CreatedUtc, Is.EqualTo(new DateTime(2026, 3, 2, 10, 15, 30)));
            Assert.That(answer.Body, Is.EqualTo("Olá"));
        });
    }

    [TestCase("""{"code":21211,"message":"Invalid 'To' Phone Number","more_info":"https://…","status":400}""", 21211, "Invalid 'To' Phone Number")]
    [TestCase("""{"type":"https://…","title":"Bad request","detail":"The number is none","instance":"/x","code":21211,"errors":[]}""", 21211, "The number is none")]
    [TestCase("""{"type":"about:blank","title":"Bad request","status":400}""", 0, "Bad request")]
    [TestCase("""{"code":"20429","message":"Too many"}""", 20429, "Too many")]
    [TestCase("""{"code":1e99,"message":7}""", 0, "7")]
    public void Both_shapes_of_an_error_are_read(string body, int code, string message)
    {
        var answer = Read(body);

        Assert.That((answer.Code, answer.Message), Is.EqualTo((code, message)));
    }

    [TestCase("")]
    [TestCase("<html><body>502 Bad Gateway</body></html>")]
    [TestCase("""{"sid":"SM0123456789abcdef01234567""")]
    [TestCase("null")]
    [TestCase("[1,2,3]")]
    [TestCase("\"SM0123456789abcdef0123456789abcdef\"")]
    [TestCase("\u0000\u0001")]
    [TestCase("""{"sid":{"sid":"SM0123456789abcdef0123456789abcdef"},"status":["queued"]}""")]
    [TestCase("""{"sid":"\ud800","status":"\udc00"}""")]
    [TestCase("""{"\ud800":1}""")]
    public void What_is_no_answer_reads_as_empty(string body)
    {
        var answer = Read(body);

        Assert.Multiple(() =>
        {
            Assert.That(answer.NamesMessage, Is.False);
            Assert.That(answer.Code, Is.Zero);
            Assert.That(answer.Status, Is.EqualTo(TwilioStatus.None));
            Assert.That(answer.Price, Is.Null);
            Assert.That(answer.CreatedUtc, Is.Null);
            Assert.That(answer.List("messages"), Is.Empty);
        });
    }

    [TestCase("SM0123456789abcdef0123456789abcdef", true)]
    [TestCase("MM0123456789ABCDEF0123456789ABCDEF", true)]
    [TestCase("AC0123456789abcdef0123456789abcdef", false)]
    [TestCase("SM0123456789abcdef0123456789abcde", false)]
    [TestCase("SM0123456789abcdef0123456789abcdeg", false)]
    public void Only_a_message_has_a_message_s_name(string sid, bool names) => Assert.That(Read($$"""{"sid":"{{sid}}"}""").NamesMessage, Is.EqualTo(names));

    [Test]
    public void Deep_nesting_is_no_answer() => Assert.That(Read(new string('[', 10_000)).NamesMessage, Is.False);

    private static TwilioAnswer Read(string body) => TwilioAnswer.Read(Encoding.UTF8.GetBytes(body));
}
