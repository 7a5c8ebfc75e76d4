using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush.Crypto;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush;

/// <summary>From the cart that was left to the browser that reads the message, with a push service that may misbehave.</summary>
internal sealed class WebPushChannelTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(61);
    private PushShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await PushShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Guest_without_an_address_is_reached_at_all_browsers_by_one_touch()
    {
        var (guest, browsers) = await _shop.LeftAsync("phone", "desk");

        await _shop.RunAfterAsync(Later);
        await _shop.RunAfterAsync(Later);

        var touch = await _shop.TouchAsync();
        var person = (await _shop.RowsAsync<Recipient>()).Single();
        Assert.That((touch.State, touch.Channel, touch.RecipientId), Is.EqualTo((TouchState.Sent, Channel.WebPush, person.Id)));
        Assert.That(person.AddressKey, Is.EqualTo($"visitor:{guest.Id}"));
        Assert.That(_shop.Service.Received, Has.Count.EqualTo(2));
        foreach (var (browser, name) in browsers.Zip(["phone", "desk"]))
            Assert.That(Text(_shop.Service.At(name).Single(), browser).GetProperty("url").GetString(), Does.Contain("/cr"));
        Assert.That((await _shop.RowsAsync<PushSubscription>()).Select(row => row.LastSuccessUtc), Has.All.Not.Null);
    }

    [Test]
    public async Task Message_is_what_the_standards_ask_for_and_somebody_elses_code_reads_it()
    {
        var (_, browsers) = await _shop.LeftAsync("phone");

        await _shop.RunAfterAsync(Later);

        var push = _shop.Service.At("phone").Single();
        var key = (await _shop.RowsAsync<VapidKey>()).Single();
        var parts = push.Headers["Authorization"].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        Assert.That(push.Headers["Content-Encoding"], Is.EqualTo("aes128gcm"));
        Assert.That(push.Headers["Content-Type"], Is.EqualTo("application/octet-stream"));
        Assert.That(push.Headers["Urgency"], Is.EqualTo("normal"));
        Assert.That(push.Headers["Topic"], Does.Match("^[A-Za-z0-9_-]{1,32}$"));
        // The step may be sent all day, so the message may wait as long as the cart lives: 72 hours less the one that has passed.
        Assert.That(int.Parse(push.Headers["TTL"], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo((72 * 60 - 61) * 60));
        Assert.That((parts[0], parts[2]), Is.EqualTo(("vapid", "k=" + key.PublicKey)));
        Assert.That(VapidTokenTests.Holds(parts[1][2..], key.PublicKey), Is.True);

        using var node = new PushCheck();
        var secret = System.Buffers.Text.Base64Url.EncodeToString(browsers[0].Pair.ExportParameters(true).D);
        var read = node.Ask(new { ask = "open", body = System.Buffers.Text.Base64Url.EncodeToString(push.Body), p256dh = browsers[0].P256dh, auth = browsers[0].Auth, secret });
        var text = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(read.GetProperty("text").GetString())).RootElement;
        Assert.That(text.GetProperty("title").GetString(), Is.Not.Empty);
        Assert.That(text.GetProperty("body").GetString(), Is.Not.Empty);
        Assert.That(text.GetProperty("tag").GetString(), Is.EqualTo(push.Headers["Topic"]));
        Assert.That(text.GetProperty("stop").GetString(), Is.EqualTo("No more of these"));
    }

    [Test]
    public async Task Message_waits_no_longer_than_the_steps_window_is_open()
    {
        await using var shop = await PushShop.OpenAsync(fromMinute: 9 * 60, toMinute: 20 * 60);
        await shop.LeftAsync("phone");

        // The clock of the tests begins at ten o'clock.
        await shop.RunAfterAsync(Later);

        var now = shop.Shop.NowUtc;
        Assert.That(shop.Service.At("phone").Single().Headers["TTL"], Is.EqualTo(((int)(now.Date.AddHours(20) - now).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase(404)]
    [TestCase(410)]
    public async Task Browser_that_is_gone_is_forgotten_and_the_others_are_reached(int status)
    {
        _shop.Service.Answer("old", status);
        await _shop.LeftAsync("old", "new");

        await _shop.RunAfterAsync(Later);

        Assert.That((await _shop.TouchAsync()).State, Is.EqualTo(TouchState.Sent));
        Assert.That((await _shop.RowsAsync<PushSubscription>()).Single().Endpoint, Does.EndWith("/new"));
    }

    [Test]
    public async Task Step_goes_on_to_the_next_channel_when_no_browser_is_left()
    {
        await using var shop = await PushShop.OpenAsync("web-push,email");
        shop.Service.Answer("old", 410);
        await shop.LeftAsync("old");

        await shop.RunAfterAsync(Later);

        var touch = await shop.TouchAsync();
        Assert.That((touch.State, touch.ReasonId), Is.EqualTo((TouchState.Failed, (int)Reason.Unreachable)));
        Assert.That(await shop.RowsAsync<PushSubscription>(), Is.Empty);
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(307)]
    public async Task Refused_key_stops_the_channel_and_keeps_the_browsers(int status)
    {
        _shop.Service.Answer("phone", status);
        await _shop.LeftAsync("phone");

        await _shop.RunAfterAsync(Later);
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(20));

        Assert.That((await _shop.RowsAsync<ChannelStanding>()).Single().Fault, Is.EqualTo(ChannelFault.BadKeys));
        Assert.That(await _shop.TouchesAsync(), Is.Empty);
        Assert.That(await _shop.RowsAsync<PushSubscription>(), Has.Count.EqualTo(1));
        // Once to learn of it; a stopped channel calls nobody, and a redirect is not followed.
        Assert.That(_shop.Service.Received.Select(push => push.Path), Is.EqualTo(new[] { "/push/phone" }));
    }

    [Test]
    public async Task Browser_that_somebody_made_up_does_not_stop_the_channel_for_all()
    {
        await _shop.LeftAsync("good");
        await _shop.RunAfterAsync(Later);
        _shop.Service.Answer("made-up", 403);
        await _shop.LeftAsync("made-up");

        await _shop.RunAfterAsync(Later);

        Assert.That(await _shop.RowsAsync<ChannelStanding>(), Is.Empty);
        Assert.That((await _shop.RowsAsync<PushSubscription>()).Single(row => row.Endpoint.EndsWith("/made-up", StringComparison.Ordinal)).Refusals, Is.EqualTo(1));
    }

    [TestCase(429, "120", 120)]
    [TestCase(406, null, 60)]
    [TestCase(503, "300", 300)]
    public async Task Service_that_is_busy_is_left_alone_until_it_said(int status, string? retryAfter, int seconds)
    {
        _shop.Service.Answer("phone", status, retryAfter);
        await _shop.LeftAsync("phone");

        await _shop.RunAfterAsync(Later);
        await _shop.RunAfterAsync(TimeSpan.FromSeconds(seconds - 10));
        var early = _shop.Service.Received.Count;
        _shop.Service.Answer("phone", 201);
        await _shop.RunAfterAsync(TimeSpan.FromSeconds(11));

        Assert.That(early, Is.EqualTo(1));
        Assert.That(_shop.Service.Received, Has.Count.EqualTo(2));
        Assert.That((await _shop.TouchAsync()).State, Is.EqualTo(TouchState.Sent));
    }

    [TestCase(500)]
    [TestCase(502)]
    [TestCase(0)]
    public async Task Lost_or_broken_answer_is_unknown_and_nothing_is_sent_again(int status)
    {
        if (status == 0)
            _shop.Service.Drop("phone");
        else
            _shop.Service.Answer("phone", status);
        await _shop.LeftAsync("phone");

        await _shop.RunAfterAsync(Later);
        await _shop.RunAfterAsync(Later);
        await _shop.RunAfterAsync(Later);

        Assert.That((await _shop.TouchAsync()).State, Is.EqualTo(TouchState.Unknown));
        Assert.That(_shop.Service.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Service_that_nobody_answers_at_is_tried_again()
    {
        var (guest, _) = await _shop.LeftAsync();
        using var browser = new PushBrowser("http://127.0.0.1:1/push/x");
        Assert.That(await _shop.TrySubscribeAsync(guest, browser.Endpoint, browser), Is.True);

        await _shop.RunAfterAsync(Later);

        Assert.That(await _shop.TouchesAsync(), Is.Empty);
        Assert.That((await _shop.RowsAsync<JournalEntry>()).Any(line => line.Reasons == ReasonList.Of([Reason.SendFailed])), Is.True);
    }

    [Test]
    public async Task Both_keys_reach_their_browsers_after_a_rotation_and_the_one_before_last_goes_with_its()
    {
        await _shop.LeftAsync("first");
        await RotateAsync();
        await _shop.LeftAsync("second");

        await _shop.RunAfterAsync(Later);
        var tokens = _shop.Service.Received.Select(push => push.Headers["Authorization"].Split("k=")[1]).ToList();
        await RotateAsync();

        Assert.That(tokens.Distinct().Count(), Is.EqualTo(2));
        Assert.That((await _shop.RowsAsync<VapidKey>()).Count, Is.EqualTo(2));
        Assert.That((await _shop.RowsAsync<PushSubscription>()).Single().Endpoint, Does.EndWith("/second"));
    }

    [Test]
    public async Task Private_key_is_stored_encrypted()
    {
        var key = (await _shop.RowsAsync<VapidKey>()).Single();

        var pair = await _shop.Shop.InAsync(visit => Task.FromResult(visit.Get<VapidKeys>().Open(key)));

        Assert.That(pair, Is.Not.Null);
        Assert.That(key.PrivateKey, Does.Not.Contain(pair!.PrivateKey));
    }

    private Task RotateAsync() => _shop.Shop.InAsync(visit => visit.Get<VapidKeys>().RotateAsync());

    private static JsonElement Text(ReceivedPush push, PushBrowser browser) => JsonDocument.Parse(PushReader.Open(push.Body, browser.Pair, browser.AuthBytes)).RootElement;
}
