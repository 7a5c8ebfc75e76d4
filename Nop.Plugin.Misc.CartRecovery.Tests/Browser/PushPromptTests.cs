using System.Text.Json;
using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush.Crypto;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>
/// A browser without the Internet has no push service, so its PushManager is stood in for; all else is real: the strip, the worker, the shop, the sending,
/// and a push service on this machine.
/// </summary>
internal sealed class PushPromptTests : BrowserTests
{
    private const string Strip = "#cart-recovery-push";
    private const string Yes = Strip + " [data-answer=yes]";

    private PushService _service = null!;

    [OneTimeTearDown]
    public async Task CloseServiceAsync() => await _service.DisposeAsync();

    protected override async Task PrepareAsync()
    {
        _service = await PushService.StartAsync();
        await ChooseAsync(ConsentMode.Strict);
        await AskAsync(true);
        await ActivateAsync(new CampaignDraft { Name = "Ring", Steps = [new StepDraft(60, ["web-push"])] });
    }

    [TestCase(Tab.Desk, "English", "Yes, remind me")]
    [TestCase(Tab.Phone, "Română", "Da, amintiți-mi")]
    public async Task Guest_says_yes_by_keyboard_leaves_and_his_browser_is_reached(int width, string language, string yes)
    {
        await AskAsync(true);
        using var browser = _service.Browser($"{width}");
        var tab = await BrowserAsync(browser, width);
        await tab.SpeakFirstAsync(language);
        await tab.AddToCartAsync("notebook");
        await Expect(tab.Page.Locator(Yes)).ToHaveTextAsync(yes);
        await tab.LookAsync($"push-strip-{language.Length}");
        var words = (await tab.Page.Locator(".cart-recovery-push-words").InnerTextAsync()).Trim();
        Assert.That(await tab.Page.EvaluateAsync<int>("() => window.asked"), Is.Zero, "the browser's own question comes after the click");

        await tab.Page.FocusAsync(Yes);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(Strip + " [data-answer=close]")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.Locator(Strip)).ToBeHiddenAsync();
        var worker = await tab.Page.EvaluateAsync<string>("async () => { const own = await navigator.serviceWorker.getRegistration('/'); return own.scope + ' ' + own.active.scriptURL; }");
        await tab.GoAsync("/outbox");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(65));

        Assert.That(await tab.Page.EvaluateAsync<int>("() => Number(localStorage.getItem('asked'))"), Is.EqualTo(1));
        Assert.That(worker, Is.EqualTo($"{Store.Address}/ {Store.Address}/cart-recovery-sw.js"));
        var row = (await RowsAsync<PushSubscription>()).Single(known => known.Endpoint == browser.Endpoint);
        var consent = (await RowsAsync<Consent>()).Single(known => known.RecipientId == row.RecipientId);
        Assert.That((consent.Channel, consent.Wording, consent.Page), Is.EqualTo((Channel.WebPush, words, "/notebook")));
        var push = _service.At($"{width}").Single();
        var text = JsonDocument.Parse(PushReader.Open(push.Body, browser.Pair, browser.AuthBytes)).RootElement;
        Assert.That(text.GetProperty("url").GetString(), Does.StartWith(Store.Address));
    }

    [Test]
    public async Task Not_now_is_remembered_and_the_checkout_never_asks()
    {
        await AskAsync(true);
        using var browser = _service.Browser("later");
        var tab = await BrowserAsync(browser, Tab.Phone);
        await tab.AddToCartAsync("notebook");
        await tab.GoAsync("/checkout");
        var checkout = await tab.Page.ContentAsync();
        await tab.GoAsync("/notebook");

        await tab.Page.ClickAsync(Strip + " [data-answer=later]");
        await tab.GoAsync("/canvas-bag");
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await Expect(tab.Page.Locator(Strip)).ToBeHiddenAsync();
        Assert.That(checkout, Does.Not.Contain("cart-recovery-push"));
        Assert.That((await RowsAsync<PushSubscription>()).Where(row => row.Endpoint == browser.Endpoint), Is.Empty);
    }

    [Test]
    public async Task Sandboxs_own_push_service_shows_it_on_the_outbox_page()
    {
        await AskAsync(true);
        var tab = await TabAsync();
        await tab.Page.Context.GrantPermissionsAsync(["notifications"]);
        await tab.AddToCartAsync("rope-belt");

        await tab.Page.ClickAsync(Yes);
        await Expect(tab.Page.Locator(Strip + " [data-answer=close]")).ToBeVisibleAsync();
        await Store.AdvanceAsync(TimeSpan.FromMinutes(65));
        await tab.GoAsync("/outbox");

        await Expect(tab.Page.Locator("h2", new() { HasText = "Web push (1)" })).ToBeVisibleAsync();
        Assert.That(Store.Pushes.Single().Url, Does.StartWith(Store.Address));
    }

    [Test]
    public async Task Nothing_is_in_the_pages_while_it_is_off()
    {
        await AskAsync(false);
        var tab = await TabAsync();

        await tab.GoAsync("/notebook");

        Assert.That(await tab.Page.ContentAsync(), Does.Not.Contain("cart-recovery-push"));
    }

    [Test]
    public async Task Worker_shows_what_comes_and_opens_only_pages_of_the_shop()
    {
        await AskAsync(true);
        using var browser = _service.Browser("worker");
        var tab = await BrowserAsync(browser, Tab.Desk);
        await tab.GoAsync("/notebook");
        await tab.Page.ClickAsync(Yes);
        await Expect(tab.Page.Locator(Strip + " [data-answer=close]")).ToBeVisibleAsync();

        await DeliverAsync(tab, """{"by":"cart-recovery","title":"Your cart","body":"One notebook","tag":"t1","url":"https://evil.example.test/x","stop":"No more"}""");
        var shown = await tab.Page.EvaluateAsync<JsonElement>(
            "async () => { const own = await navigator.serviceWorker.getRegistration('/'); for (let turn = 0; turn < 100; turn++) { const all = await own.getNotifications(); if (all.length) return { title: all[0].title, body: all[0].body, tag: all[0].tag }; await new Promise(next => setTimeout(next, 50)); } return {}; }");
        var script = await (await tab.Page.APIRequest.GetAsync("/" + CartRecoveryDefaults.PushWorkerPath)).TextAsync();
        // The worker's own function, asked in the page.
        var target = await tab.Page.EvaluateAsync<string[]>(
            "source => { const home = Function('self', source.replace('self.addEventListener(\"push\"', 'self.home = home; self.addEventListener(\"push\"')); const it = { location: location, addEventListener: () => {} }; home(it); return [it.home('https://evil.example.test/x'), it.home('/cr/abc'), it.home('javascript:alert(1)'), it.home(location.origin + '/cr/abc')]; }", script);

        Assert.That((shown.GetProperty("title").GetString(), shown.GetProperty("body").GetString(), shown.GetProperty("tag").GetString()), Is.EqualTo(("Your cart", "One notebook", "t1")));
        Assert.That(target, Is.EqualTo(new[] { Store.Address + "/", Store.Address + "/cr/abc", Store.Address + "/", Store.Address + "/cr/abc" }));
    }

    [Test]
    public async Task Worker_is_served_from_the_root_without_cache()
    {
        var tab = await TabAsync();

        var answer = await tab.Page.APIRequest.GetAsync(Store.Address + "/" + CartRecoveryDefaults.PushWorkerPath);

        Assert.That(answer.Headers["service-worker-allowed"], Is.EqualTo("/"));
        Assert.That(answer.Headers["cache-control"], Is.EqualTo("no-cache"));
        Assert.That(answer.Headers["content-type"], Does.StartWith("application/javascript"));
        Assert.That(answer.Headers.ContainsKey("set-cookie"), Is.False);
    }

    internal static string StandIn(PushBrowser browser) => $$"""
        window.hasPushService = true;
        window.asked = 0;
        Notification.requestPermission = () => { window.asked++; localStorage.setItem('asked', window.asked); return Promise.resolve('granted'); };
        const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0)).buffer;
        const made = key => ({ endpoint: '{{browser.Endpoint}}', options: { applicationServerKey: key }, getKey: name => bytes(name === 'auth' ? '{{browser.Auth}}' : '{{browser.P256dh}}'), unsubscribe: () => Promise.resolve(true) });
        let current = null;
        PushManager.prototype.getSubscription = () => Promise.resolve(current);
        PushManager.prototype.subscribe = options => { if (!options.userVisibleOnly) throw new Error('quiet'); current = made(options.applicationServerKey.buffer); return Promise.resolve(current); };
        """;

    private static async Task DeliverAsync(Tab tab, string data)
    {
        var session = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        var registration = new TaskCompletionSource<string>();
        session.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, update) =>
        {
            if (update is { } told && told.GetProperty("registrations").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first)
                registration.TrySetResult(first.GetProperty("registrationId").GetString()!);
        };
        await session.SendAsync("ServiceWorker.enable");
        var origin = await tab.Page.EvaluateAsync<string>("() => location.origin");
        await session.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object> { ["origin"] = origin, ["registrationId"] = await registration.Task, ["data"] = data });
    }

    private async Task<Tab> BrowserAsync(PushBrowser browser, int width)
    {
        var tab = await TabAsync(width);
        await tab.Page.Context.GrantPermissionsAsync(["notifications"]);
        await tab.Page.AddInitScriptAsync(StandIn(browser));
        return tab;
    }

    private Task AskAsync(bool enabled) => ActAsync<ISettingService>(async settings =>
    {
        var stored = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>();
        (stored.Enabled, stored.AllowLoopback) = (enabled, true);
        await settings.SaveSettingAsync(stored);
    });
}
