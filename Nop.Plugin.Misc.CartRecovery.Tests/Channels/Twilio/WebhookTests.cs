using System.Net;
using System.Text;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

/// <summary>Who may tell the shop anything, and in which shape.</summary>
internal sealed class WebhookTests
{
    private const string Sid = "SM0000000000000000000000000000beef";

    private TwilioShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TwilioShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_signed_message_is_taken_untrimmed_and_answered_with_an_empty_reply()
    {
        using var answer = await SayAsync("  What about the kettle?\n ");

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType!.MediaType), Is.EqualTo((HttpStatusCode.OK, "text/xml")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.EndWith("<Response/>"));
        Assert.That((await _shop.Touches.RowsAsync<LeadMessage>()).Single().Body, Does.Contain("What about the kettle?"));
    }

    [Test]
    public async Task A_message_told_twice_is_one()
    {
        using var first = await SayAsync("Hello");
        using var second = await SayAsync("Hello");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await _shop.Touches.RowsAsync<LeadMessage>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task STOP_from_somebody_who_was_written_to_stops_all_texts_to_the_number()
    {
        await _shop.CampaignAsync("sms", 1, 24);
        var episode = await _shop.LeftCartAsync();
        await _shop.RunAfterAsync(TimeSpan.FromHours(1));

        using var answer = await _shop.Provider.Reports.SayAsync(_shop.InboundUrl, await _shop.NumberOfAsync(episode), TwilioShop.Sender, " stop ", Sid);
        await _shop.Touches.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(30));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_shop.Provider.Taken.Count(message => message.Body.StartsWith("Step", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That((await _shop.Touches.RowsAsync<Suppression>()).Any(row => row.CauseId == (int)SuppressionCause.Stopped), Is.True);
    }

    [Test]
    public async Task A_WhatsApp_message_is_known_by_its_prefix()
    {
        using var answer = await _shop.Provider.Reports.SayAsync(_shop.InboundUrl, "whatsapp:+40722111222", "whatsapp:" + TwilioShop.WhatsAppSender, "Olá", Sid);

        Assert.That((await _shop.Touches.RowsAsync<LeadMessage>()).Single().Channel, Is.EqualTo(Nop.Plugin.Misc.CartRecovery.Decisions.Recipients.Channel.WhatsApp));
    }

    [TestCase("", TestName = "No signature")]
    [TestCase("RSOYDt4T1cUTdK1PDd93/VVr8B8=", TestName = "Another signature")]
    [TestCase("%%%", TestName = "No base64")]
    public async Task Without_a_good_signature_nothing_is_taken(string signature)
    {
        using var answer = await _shop.Provider.Reports.PostAsync(_shop.InboundUrl, Message("STOP"), signature);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty, "nothing is said back");
        Assert.That(await _shop.Touches.RowsAsync<LeadMessage>(), Is.Empty);
    }

    [Test]
    public async Task The_signature_of_another_account_another_address_or_another_body_is_none()
    {
        var url = _shop.InboundUrl;
        KeyValuePair<string, string>[] stranger = [.. Message("STOP").Where(field => field.Key != "AccountSid"), new("AccountSid", "AC00000000000000000000000000000002")];
        using var account = await _shop.Provider.Reports.PostAsync(url, stranger);
        using var address = await _shop.Provider.Reports.PostAsync(url, Message("STOP"), TwilioSignature.Of(FakeTwilio.AuthToken, url + "x", Message("STOP")));
        using var body = await _shop.Provider.Reports.PostAsync(url, Message("STOP"), TwilioSignature.Of(FakeTwilio.AuthToken, url, Message("GO")));
        using var query = await _shop.Provider.Reports.PostAsync(url + "?a=1", Message("STOP"), TwilioSignature.Of(FakeTwilio.AuthToken, url, Message("STOP")));

        Assert.That(new[] { account, address, body, query }.Select(answer => answer.StatusCode), Is.All.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await _shop.Touches.RowsAsync<LeadMessage>(), Is.Empty);
    }

    [Test]
    public async Task The_merchant_s_public_address_is_what_is_signed_not_the_host_that_was_asked()
    {
        await _shop.SetAsync(settings => settings.PublicUrl = "https://shop.example.test/store");
        var signed = TwilioSignature.Of(FakeTwilio.AuthToken, "https://shop.example.test/store/cart-recovery/twilio/inbound", Message("Hello"));

        using var good = await _shop.Provider.Reports.PostAsync(_shop.InboundUrl, Message("Hello"), signed);
        using var bad = await _shop.Provider.Reports.PostAsync(_shop.InboundUrl, Message("Hello"));

        Assert.That((good.StatusCode, bad.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Forbidden)));
    }

    [Test]
    public async Task A_repeated_name_another_type_and_too_much_are_refused()
    {
        var url = _shop.InboundUrl;
        KeyValuePair<string, string>[] twice = [.. Message("STOP"), new("Body", "GO")];
        using var repeated = await _shop.Provider.Reports.PostAsync(url, twice);
        using var json = await _shop.Provider.Reports.PostAsync(url, new StringContent("{}", Encoding.UTF8, "application/json"), "x");
        using var parts = await _shop.Provider.Reports.PostAsync(url, new MultipartFormDataContent { { new StringContent("STOP"), "Body" } }, "x");
        using var large = await _shop.Provider.Reports.PostAsync(url, Message(new string('x', 70_000)));
        using var chunked = await _shop.Provider.Reports.PostAsync(url, new StreamContent(new Endless(66_000)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } }, "x");

        Assert.That(new[] { repeated, json, parts, large, chunked }.Select(answer => (int)answer.StatusCode), Is.All.InRange(400, 415));
        Assert.That(await _shop.Touches.RowsAsync<LeadMessage>(), Is.Empty);
    }

    [Test]
    public async Task Looking_is_not_telling()
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var answer = await http.GetAsync(_shop.InboundUrl);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed).Or.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_shop_without_an_account_takes_nothing()
    {
        await _shop.SetAsync(settings => settings.AccountSid = "");

        using var answer = await SayAsync("STOP");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task No_visitor_is_made_of_the_provider()
    {
        var before = (await _shop.Touches.RowsAsync<Nop.Core.Domain.Customers.Customer>()).Count;

        using var answer = await SayAsync("Hello");

        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That((await _shop.Touches.RowsAsync<Nop.Core.Domain.Customers.Customer>()).Count, Is.EqualTo(before));
    }

    [Test]
    public async Task Seeded_nonsense_never_breaks_it_and_never_changes_anything([Values(1, 2, 3, 4)] int seed)
    {
        await _shop.CampaignAsync("sms", 1, 24);
        var episode = await _shop.LeftCartAsync();
        await _shop.RunAfterAsync(TimeSpan.FromHours(1));
        var before = await StateAsync(episode);
        var nonsense = new Nonsense(new Random(seed), _shop.Provider.Taken.Single(), _shop.InboundUrl);

        for (var round = 0; round < 60; round++)
        {
            var (url, content, signature) = nonsense.Next();
            using var answer = await _shop.Provider.Reports.PostAsync(url, content, signature);
            Assert.That((int)answer.StatusCode, Is.InRange(400, 499), $"seed {seed}, round {round}: {url}");
        }

        Assert.That(await StateAsync(episode), Is.EqualTo(before), $"seed {seed}");
    }

    private Task<HttpResponseMessage> SayAsync(string body) => _shop.Provider.Reports.SayAsync(_shop.InboundUrl, "+40722111222", TwilioShop.Sender, body, Sid);

    private static KeyValuePair<string, string>[] Message(string body) =>
        [new("AccountSid", FakeTwilio.AccountSid), new("MessageSid", Sid), new("From", "+40722111222"), new("To", TwilioShop.Sender), new("Body", body)];

    private async Task<string> StateAsync(Episode episode)
    {
        var touch = (await _shop.LedgerAsync()).Single();
        return $"{await _shop.Touches.PrintAsync(episode)} {touch.ProviderStatusId} {touch.DeliveredUtc} {(await _shop.Touches.RowsAsync<Suppression>()).Count} {(await _shop.Touches.RowsAsync<LeadMessage>()).Count} {(await _shop.Touches.RowsAsync<ChannelStanding>()).Count}";
    }
}

/// <summary>A body whose end is not announced.</summary>
file sealed class Endless(int length) : MemoryStream(Encoding.ASCII.GetBytes("Body=" + new string('x', length)))
{
    public override bool CanSeek => false;
}

/// <summary>Requests that are almost right, or nothing at all; none is signed by the account.</summary>
file sealed class Nonsense(Random random, TakenMessage message, string inboundUrl)
{
    private static readonly string[] _names = ["AccountSid", "MessageSid", "MessageStatus", "ErrorCode", "From", "To", "Body", "body", "NumMedia", "\u0000", "a\r\nb", "\ud83d\ude00", "", "CartRecoveryProbe", "OptOutType", "EventType"];
    private static readonly string[] _values = ["delivered", "failed", "21610", "STOP", "\u0000", "\r\n", "%zz", "+40722111222", "whatsapp:", new string('9', 500), "-1", "READ", "\u202e"];
    private static readonly string[] _types = ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=nonsense", "application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data", "nonsense", ""];

    public (string Url, HttpContent Content, string Signature) Next()
    {
        var url = random.Next(2) == 0 ? message.Callback : random.Next(3) == 0 ? inboundUrl[..^"inbound".Length] + "status/" + Uri.EscapeDataString(Pick(_values)) + "x" : inboundUrl;
        return (url, Content(), Signature());
    }

    private HttpContent Content()
    {
        var body = random.Next(4) switch
        {
            0 => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, random.Next(400)).Select(_ => Pick(_names) + "=" + Pick(_values)))),
            1 => Bytes(random.Next(2000)),
            2 => Encoding.ASCII.GetBytes(new string('&', random.Next(60_000))),
            _ => Encoding.UTF8.GetBytes(string.Join('&', Signed().Select(field => Uri.EscapeDataString(field.Key) + "=" + Uri.EscapeDataString(field.Value)))),
        };
        var content = new ByteArrayContent(body);
        if (Pick(_types) is { Length: > 0 } type)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private IEnumerable<KeyValuePair<string, string>> Signed() =>
        [new("AccountSid", FakeTwilio.AccountSid), new("MessageSid", message.Sid), new("MessageStatus", "failed"), new("ErrorCode", "21610"), new("From", message.To), new("To", "+1"), new("Body", "STOP")];

    /// <summary>Of another key, or none at all.</summary>
    private string Signature() => random.Next(4) switch
    {
        0 => "",
        1 => Convert.ToBase64String(Bytes(20)),
        2 => TwilioSignature.Of("another token", message.Callback, Signed()),
        _ => "not base64 %",
    };

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
