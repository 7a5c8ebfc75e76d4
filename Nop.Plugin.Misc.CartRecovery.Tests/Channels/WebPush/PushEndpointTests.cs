using System.Net;
using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush;

/// <summary>The addresses that browsers post to, over HTTP: whoever they are, the answer is never an error and never more than was asked for.</summary>
internal sealed class PushEndpointTests
{
    private ContactHost _host = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _host = await ContactHost.StartAsync();
        await _host.InAsync(async visit =>
        {
            var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoveryWebPushSettings>();
            (settings.Enabled, settings.AllowLoopback) = (true, true);
            await visit.Get<ISettingService>().SaveSettingAsync(settings);
        });
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Address };
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Test]
    public async Task Visitor_subscribes_is_known_and_stops()
    {
        (await _client.PostAsync("/fill", null)).EnsureSuccessStatusCode();
        using var browser = new PushBrowser("http://127.0.0.1:9/push/x");

        var subscribed = await PostAsync(browser, "subscribe");
        var known = await PostAsync(browser, "check");
        var stopped = await PostAsync(browser, "stop");
        var unknown = await PostAsync(browser, "check");

        Assert.That((subscribed, known, stopped, unknown), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.Gone)));
        Assert.That((await _host.RowsAsync<Consent>()).Select(consent => consent.State), Is.EqualTo(new[] { ConsentState.Granted, ConsentState.Withdrawn }));
    }

    [Test]
    public async Task Stranger_without_a_visit_is_not_made_a_customer()
    {
        using var browser = new PushBrowser("http://127.0.0.1:9/push/x");

        Assert.That(await PostAsync(browser, "subscribe"), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await _host.RowsAsync<Recipient>(), Is.Empty);
    }

    [Test]
    public async Task Without_the_forms_token_nothing_is_taken()
    {
        (await _client.PostAsync("/fill", null)).EnsureSuccessStatusCode();
        using var browser = new PushBrowser("http://127.0.0.1:9/push/x");

        Assert.That(await PostAsync(browser, "subscribe", token: false), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await _host.RowsAsync<PushSubscription>(), Is.Empty);
    }

    [Test]
    public async Task Garbage_is_refused_and_is_never_an_error()
    {
        (await _client.PostAsync("/fill", null)).EnsureSuccessStatusCode();
        var random = new Random(4711);
        using var browser = new PushBrowser("http://127.0.0.1:9/push/x");
        string[] acts = ["subscribe", "renew", "check", "stop", "", "drop"];
        string[] texts = ["", "x", "%00", "https://fcm.googleapis.com/x", browser.Endpoint, browser.P256dh, browser.Auth, new string('a', 3000), "\u202e🛒", "AAAA", "-1"];

        for (var turn = 0; turn < 50; turn++)
        {
            var answer = await PostAsync(new Dictionary<string, string>
            {
                ["act"] = acts[random.Next(acts.Length)], ["endpoint"] = Any(), ["p256dh"] = Any(), ["auth"] = Any(), ["key"] = Any(), ["old"] = Any(), ["page"] = Any(),
            });
            Assert.That((int)answer, Is.LessThan(500), $"turn {turn}");
        }

        Assert.That(await _host.RowsAsync<PushSubscription>(), Is.Empty);
        Assert.That(await _host.RowsAsync<Consent>(), Is.Empty);

        string Any() => texts[random.Next(texts.Length)];
    }

    [Test]
    public async Task Too_many_are_refused_until_the_window_has_passed()
    {
        for (var turn = 0; turn < PushRate.PerAddress; turn++)
            await _client.GetAsync("/" + CartRecoveryDefaults.PushPath);

        Assert.That((await _client.GetAsync("/" + CartRecoveryDefaults.PushPath)).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        _host.Clock.Move(TimeSpan.FromMinutes(11));
        Assert.That((await _client.GetAsync("/" + CartRecoveryDefaults.PushPath)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Box_answers_strangers_with_nothing_and_its_button_leads_nobody_astray()
    {
        (await _client.PostAsync("/fill", null)).EnsureSuccessStatusCode();

        Assert.That(await BoxAsync("shown", token: false), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await BoxAsync("shown"), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await BoxAsync("dismiss"), Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await BoxAsync("erase"), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await _client.GetAsync("/" + CartRecoveryDefaults.BoxPath)).StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(await _host.RowsAsync<OnSiteMessage>(), Is.Empty);
        Assert.That(await _host.RowsAsync<Consent>(), Is.Empty);
    }

    private async Task<HttpStatusCode> BoxAsync(string act, bool token = true)
    {
        var fields = new Dictionary<string, string> { ["id"] = "1", ["act"] = act, ["page"] = "/" };
        if (token)
            fields["__RequestVerificationToken"] = await _client.GetStringAsync("/token");
        using var form = new FormUrlEncodedContent(fields);
        return (await _client.PostAsync("/" + CartRecoveryDefaults.BoxPath, form)).StatusCode;
    }

    private async Task<HttpStatusCode> PostAsync(PushBrowser browser, string act, bool token = true)
    {
        var known = await KnownAsync();
        return await PostAsync(new Dictionary<string, string>
        {
            ["act"] = act, ["endpoint"] = browser.Endpoint, ["p256dh"] = browser.P256dh, ["auth"] = browser.Auth, ["key"] = known.GetProperty("key").GetString()!, ["page"] = "/kettle",
        }, token);
    }

    private async Task<HttpStatusCode> PostAsync(Dictionary<string, string> fields, bool token = true)
    {
        if (token)
        {
            var known = await KnownAsync();
            fields[known.GetProperty("field").GetString()!] = known.GetProperty("token").GetString()!;
        }

        using var form = new FormUrlEncodedContent(fields);
        return (await _client.PostAsync("/" + CartRecoveryDefaults.PushPath, form)).StatusCode;
    }

    /// <summary>From a fresh window each time, so that the limit does not count the test.</summary>
    private async Task<JsonElement> KnownAsync()
    {
        _host.Clock.Move(TimeSpan.FromMinutes(11));
        return JsonDocument.Parse(await _client.GetStringAsync("/" + CartRecoveryDefaults.PushPath)).RootElement;
    }
}
