using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>The settings pages of web push and of messages on the shop's pages.</summary>
internal sealed class ChannelSettingsPagesTests : AdminTests
{
    private const string WebPush = "/Admin/CartRecoveryWebPush/Configure";
    private const string OnSite = "/Admin/CartRecoveryOnSite/Configure";

    [TestCase(Tab.Desk, "en-US")]
    [TestCase(Tab.Phone, "en-US")]
    [TestCase(Tab.Desk, "ro-RO")]
    [TestCase(Tab.Phone, "ro-RO")]
    public async Task Pages_are_whole_in_every_width_and_language(int width, string culture)
    {
        var tab = await AdminAsync(width, culture);

        await tab.GoAsync(WebPush);
        await tab.LookAsync($"admin-web-push-{culture}");
        await tab.GoAsync(OnSite);
        await tab.LookAsync($"admin-on-site-{culture}");
    }

    [Test]
    public async Task Web_push_is_switched_on_with_the_merchants_words_and_bad_hosts_are_refused()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(WebPush);

        await tab.Page.FillAsync("#AllowedHosts", "fcm.googleapis.com\n10.0.0.1");
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));
        await Expect(tab.Page.Locator(".field-validation-error").First).ToContainTextAsync("no addresses in figures");
        await tab.Page.FillAsync("#AllowedHosts", "fcm.googleapis.com\n*.push.apple.com");
        await tab.Page.CheckAsync("#Enabled");
        await tab.Page.FillAsync("#Question", "Shall we ring?");
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));

        var stored = await AskAsync<ISettingService, CartRecoveryWebPushSettings>(settings => settings.LoadSettingAsync<CartRecoveryWebPushSettings>());
        Assert.That((stored.Enabled, stored.Question, stored.AllowedHosts), Is.EqualTo((true, "Shall we ring?", "fcm.googleapis.com\n*.push.apple.com")));
        await Expect(tab.Page.Locator("#web-push-problem")).ToHaveCountAsync(0);
        await tab.GoAsync("/notebook");
        await Expect(tab.Page.Locator(".cart-recovery-push-words")).ToHaveTextAsync("Shall we ring?");
    }

    [Test]
    public async Task New_key_stands_beside_the_old_one_and_no_page_shows_what_is_private()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(WebPush);

        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#web-push-rotate"));

        await Expect(tab.Page.Locator("#web-push-keys-table tbody tr")).ToHaveCountAsync(2);
        var content = await tab.Page.ContentAsync();
        foreach (var key in await RowsAsync<VapidKey>())
        {
            Assert.That(content, Does.Contain(key.PublicKey).And.Not.Contain(key.PrivateKey));
            Assert.That(content, Does.Not.Contain(await AskAsync<VapidKeys, string>(keys => Task.FromResult(keys.Open(key)!.PrivateKey))));
        }

        await tab.LookAsync("admin-web-push-keys");
    }

    [Test]
    public async Task Looking_makes_no_key_and_the_button_does()
    {
        await ActAsync<IRepository<VapidKey>>(keys => keys.DeleteAsync(key => key.Id > 0));
        var tab = await AdminAsync();
        await tab.GoAsync(WebPush);
        await Expect(tab.Page.Locator("#web-push-try")).ToBeDisabledAsync();
        Assert.That(await RowsAsync<VapidKey>(), Is.Empty);

        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#web-push-rotate"));

        await Expect(tab.Page.Locator("#web-push-keys-table tbody tr")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("#web-push-try")).ToBeEnabledAsync();
    }

    [Test]
    public async Task Push_to_this_browser_goes_the_whole_way_and_tells_what_the_service_answered()
    {
        await using var service = await PushService.StartAsync();
        using var browser = service.Browser("merchant");
        await ActAsync<ISettingService>(async settings =>
        {
            var stored = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>();
            stored.AllowLoopback = true;
            await settings.SaveSettingAsync(stored);
        });
        var tab = await AdminAsync();
        await tab.Page.Context.GrantPermissionsAsync(["notifications"]);
        await tab.Page.AddInitScriptAsync(PushPromptTests.StandIn(browser));
        await tab.GoAsync(WebPush);

        await tab.Page.ClickAsync("#web-push-try");
        await Expect(tab.Page.Locator("#web-push-trial-answer")).ToContainTextAsync("The push service has taken it");
        service.Answer("merchant", 403);
        await tab.Page.ClickAsync("#web-push-try");
        await Expect(tab.Page.Locator("#web-push-trial-answer")).ToContainTextAsync("refuses the shop's key: 127.0.0.1: 403");

        Assert.That(service.At("merchant"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task On_site_mode_and_words_are_saved()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(OnSite);

        await tab.Page.CheckAsync("#on-site-mode-2", new() { Force = true });
        await tab.Page.FillAsync("#ButtonText", "Back to the basket");
        await tab.Page.FillAsync("#MinutesAway", "45");
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));

        var stored = await AskAsync<ISettingService, CartRecoveryOnSiteSettings>(settings => settings.LoadSettingAsync<CartRecoveryOnSiteSettings>());
        Assert.That((stored.Mode, stored.ButtonText, stored.MinutesAway), Is.EqualTo((OnSiteMode.Box, "Back to the basket", 45)));
    }
}
