using CartRecovery.Sandbox.Texting;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Configuration;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Where the merchant gives the shop its Twilio account, and the outbox's telephones.</summary>
internal sealed class TwilioPageTests : AdminTests
{
    private const string Page = "/Admin/CartRecoveryTwilio/Configure";

    protected override Task PrepareAsync() => ChooseAsync(ConsentMode.Strict);

    [Test, Order(1)]
    public async Task The_page_shows_what_is_set_and_never_a_secret([Values("en-US", "ro-RO")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);

        await tab.GoAsync(Page);

        await Expect(tab.Page.Locator("#AccountSid")).ToHaveValueAsync(TwilioDouble.AccountSid);
        await Expect(tab.Page.Locator("#AuthToken")).ToHaveValueAsync("");
        await Expect(tab.Page.Locator("#inbound-1")).ToHaveValueAsync(Store.Address + "/cart-recovery/twilio/inbound");
        var html = await tab.Page.ContentAsync();
        Assert.That(html, Does.Not.Contain(TwilioDouble.AuthToken));
        Assert.That(html, Does.Not.Contain((await SettingsAsync()).AuthToken), "nor as it is stored");
        await tab.LookAsync($"twilio-{culture}");
    }

    [Test, Order(2)]
    public async Task Mistakes_are_named_and_what_was_typed_stays_but_for_secrets()
    {
        var tab = await AdminAsync(Tab.Desk, "en-US");
        await tab.GoAsync(Page);
        await tab.Page.FillAsync("#AccountSid", "AC123");
        await tab.Page.FillAsync("#AuthToken", "typed-secret-123");
        await tab.Page.FillAsync("#Edge", "dublin");
        await tab.Page.FillAsync("#SmsFrom", "?");
        await tab.Page.ClickAsync("[name=save]");

        await Expect(tab.Page.Locator(".validation-summary-errors, [asp-validation-summary], .validation-summary")).ToContainTextAsync("AC and 32 characters");
        await Expect(tab.Page.Locator("#SmsFrom")).ToHaveValueAsync("?");
        Assert.That(await tab.Page.ContentAsync(), Does.Not.Contain("typed-secret-123"));
        await tab.LookAsync("twilio-mistakes");
    }

    [Test, Order(3)]
    public async Task Saving_keeps_a_secret_that_was_not_typed_anew_and_takes_one_that_was()
    {
        var before = (await SettingsAsync()).AuthToken;
        var tab = await AdminAsync(Tab.Desk, "en-US");
        await tab.GoAsync(Page);
        await tab.Page.FillAsync("#WhatsAppFrom", "whatsapp:+15005550010");
        await tab.Page.FillAsync("#ApiKeySid", "SK0123456789abcdef0123456789abcdef");
        await tab.Page.FillAsync("#ApiKeySecret", "an-api-key-secret");
        await tab.Page.ClickAsync("[name=save]");
        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();

        var stored = await SettingsAsync();
        Assert.Multiple(() =>
        {
            Assert.That(stored.AuthToken, Is.EqualTo(before));
            Assert.That(stored.WhatsAppFrom, Is.EqualTo("+15005550010"));
            Assert.That(stored.ApiKeySecret, Is.Not.Empty.And.Not.Contains("secret"));
        });

        // Without the key its secret goes too.
        await tab.Page.FillAsync("#ApiKeySid", "");
        await tab.Page.ClickAsync("[name=save]");
        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();
        Assert.That((await SettingsAsync()).ApiKeySecret, Is.Empty);
    }

    [Test, Order(4)]
    public async Task A_test_message_arrives_and_its_answer_comes_back([Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, "en-US");
        await tab.GoAsync(Page);
        await tab.Page.FillAsync("#test-number", "+40 722 123 999");
        await tab.Page.ClickAsync("#send-test");
        await Expect(tab.Page.Locator(".alert-success")).ToContainTextAsync("Twilio has taken the test message");

        await tab.GoAsync("/outbox");
        await Expect(tab.Page.Locator("table").Last).ToContainTextAsync("+40722123999");
        await tab.Page.Locator("form input[name=body]").First.FillAsync("Thank you");
        await tab.Page.Locator("form button").First.ClickAsync();
        await Expect(tab.Page.Locator("table").Last).ToContainTextAsync("received");
        await tab.LookAsync("twilio-outbox");
    }

    [Test, Order(5)]
    public async Task One_store_may_differ_in_what_it_ticks_and_nothing_else()
    {
        var shared = await SettingsAsync();
        var tab = await AdminAsync(Tab.Desk, "en-US");
        await tab.GoAsync("/Admin/Setting/ChangeStoreScopeConfiguration?storeid=2");
        await tab.GoAsync(Page);
        await Expect(tab.Page.Locator("#SkipNorthAmericanWhatsApp")).ToHaveCountAsync(0);
        await tab.Page.CheckAsync("#SmsFrom_OverrideForStore");
        await tab.Page.FillAsync("#SmsFrom", "RedHarbour");
        await tab.LookAsync("twilio-store");
        await tab.Page.ClickAsync("[name=save]");
        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();

        var own = await SettingsAsync(2);
        Assert.That((own.SmsFrom, own.AccountSid, own.AuthToken), Is.EqualTo(("RedHarbour", shared.AccountSid, shared.AuthToken)));
        Assert.That(await SettingsAsync(), Has.Property(nameof(CartRecoveryTwilioSettings.SmsFrom)).EqualTo(shared.SmsFrom).And.Property(nameof(CartRecoveryTwilioSettings.AuthToken)).EqualTo(shared.AuthToken));
    }

    private Task<CartRecoveryTwilioSettings> SettingsAsync(int storeId = 0) =>
        AskAsync<ISettingService, CartRecoveryTwilioSettings>(settings => settings.LoadSettingAsync<CartRecoveryTwilioSettings>(storeId));
}
