using System.Text;
using Microsoft.Playwright;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;
using Nop.Services.Security;
using static Microsoft.Playwright.Assertions;
using static Nop.Plugin.Misc.CartRecovery.Tests.Browser.ShopperSteps;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Where people are asked, where they answer, and where the merchant sees to it, with SMS and WhatsApp switched on.</summary>
internal sealed class ConsentPagesTests : AdminTests
{
    private const string Suppressions = "/Admin/CartRecoverySuppression/List";
    private const string SmsBox = "#cart-recovery-consent-sms";
    private const string WhatsAppBox = "#cart-recovery-consent-whatsapp";

    protected override Task PrepareAsync() => ActAsync<IEncryptionService>(async encryption =>
    {
        var secret = encryption.EncryptText("not a real one");
        await ActAsync<ISettingService>(settings => settings.SaveSettingAsync(new CartRecoveryTwilioSettings
        {
            AccountSid = "AC00000000000000000000000000000000", AuthToken = secret, SmsFrom = "+15005550006", WhatsAppFrom = "+15005550006", BaseAddress = "http://127.0.0.1:9/",
        }));
    });

    [SetUp]
    public Task Strict() => SetAsync(settings => (settings.ConsentModeId, settings.ConsentRules, settings.DoubleOptInChannels) = ((int)ConsentMode.Strict, "", ""));

    [TestCase(true, Tab.Desk)]
    [TestCase(true, Tab.Phone)]
    [TestCase(false, Tab.Desk)]
    [TestCase(false, Tab.Phone)]
    public async Task Each_channel_has_a_box_of_its_own_that_is_never_ticked_beforehand(bool onePage, int width)
    {
        await OnePageAsync(onePage);
        var email = $"boxes-{onePage}-{width}@example.test".ToLowerInvariant();
        var tab = await TabAsync(width);
        await tab.AddToCartAsync("notebook");
        await tab.CheckoutAsync();
        foreach (var box in new[] { ConsentBox, SmsBox, WhatsAppBox })
            await Expect(tab.Page.Locator(box)).Not.ToBeCheckedAsync();

        await tab.TypeAsync(EmailField, email);
        await tab.TypeAsync(PhoneField, "+40 721 555 01" + (onePage ? 1 : 2));
        await CapturedAsync(tab, () => tab.Page.CheckAsync(SmsBox));
        await tab.LookAsync($"checkout-boxes-{(onePage ? "one" : "multi")}");

        var row = (await OfAsync(email)).Single();
        Assert.That((row.Channel, row.State, row.Wording), Is.EqualTo((Channel.Sms, ConsentState.Granted, (await tab.Page.Locator($"label:has({SmsBox})").InnerTextAsync()).Trim())));
        await CapturedAsync(tab, () => tab.Page.UncheckAsync(SmsBox));
        Assert.That((await OfAsync(email)).Select(consent => consent.State), Is.EqualTo(new[] { ConsentState.Granted, ConsentState.Withdrawn }));
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Who_is_only_told_can_refuse_on_the_spot(int width)
    {
        await SetAsync(settings => (settings.ConsentModeId, settings.ConsentRules) = ((int)ConsentMode.SoftOptIn, "whatsapp * notice"));
        await OnePageAsync(true);
        var email = $"soft-{width}@example.test";
        var tab = await TabAsync(width);
        await tab.AddToCartAsync("notebook");
        await tab.CheckoutAsync();

        await tab.TypeAsync(EmailField, email);
        await Expect(tab.Page.Locator(".cart-recovery-notice[data-channel=whatsapp]")).ToBeVisibleAsync();
        await CapturedAsync(tab, () => tab.Page.CheckAsync("#cart-recovery-refusal"));
        await tab.LookAsync("checkout-soft");

        Assert.That((await OfAsync(email)).Select(consent => (consent.Channel, consent.State, (ConsentSource)consent.SourceId)), Is.EqualTo(new[]
        {
            (Channel.Email, ConsentState.Granted, ConsentSource.Notice), (Channel.Email, ConsentState.Withdrawn, ConsentSource.CheckoutBox),
        }));
    }

    [Test]
    public async Task The_table_of_modes_is_edited_by_keyboard([Values("en-US", "ro-RO")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync(Settings);

        await tab.Page.FocusAsync("#consent-row-add");
        await tab.Page.Keyboard.PressAsync("Enter");
        var row = tab.Page.Locator("#consent-rules tbody tr").Last;
        await Expect(row.Locator("select").First).ToBeFocusedAsync();
        await row.Locator("select").Nth(0).SelectOptionAsync("EU");
        await row.Locator("select").Nth(1).SelectOptionAsync(((int)ConsentMode.SoftOptIn).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await tab.LookAsync($"settings-consent-{culture}");
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));

        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();
        var stored = await AskAsync<ISettingService, CartRecoverySettings>(settings => settings.LoadSettingAsync<CartRecoverySettings>());
        Assert.That(stored.ConsentRules.Split('\n'), Does.Contain("email EU soft-opt-in"));
        await Expect(tab.Page.Locator("#consent-rules tbody tr")).ToHaveCountAsync(3);
    }

    [Test]
    public async Task Addresses_are_refused_looked_up_imported_and_lifted([Values("en-US", "pt-BR")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var email = $"told-us-{culture}-{width}@example.test".ToLowerInvariant();
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync(Suppressions);
        await tab.Page.FillAsync("#add-address", email);
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#suppression-add button[type=submit]"));
        await Expect(tab.Page.Locator("#suppression-found tbody tr")).ToHaveCountAsync(1);
        Assert.That(await tab.Page.ContentAsync(), Does.Not.Contain(email));

        await tab.GoAsync(Suppressions);
        await tab.Page.SetInputFilesAsync("#import-form input[type=file]", new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes($"address\nlisted-{width}-{culture}@example.test\n+40721{width:000000}\nnobody\n") });
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#import-upload"));
        await Expect(tab.Page.Locator("[data-import]").First).ToContainTextAsync("list.csv");
        await Expect(tab.Page.Locator("[data-import] li").First).ToContainTextAsync("4");
        await tab.LookAsync($"suppressions-{culture}");

        await tab.Page.FillAsync("#search-address", email.ToUpperInvariant());
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#suppression-search button[type=submit]"));
        await tab.LookAsync($"suppressions-found-{culture}");
        tab.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#suppression-found button"));
        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();
        Assert.That(await AskAsync<SuppressionStore, int>(async store => (await store.SuppressedAsync(Channel.Email, [email])).Count), Is.Zero);
    }

    [Test]
    public async Task The_preference_page_has_a_choice_for_each_channel([Values("en-US", "es-ES")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var language = await AskAsync<Nop.Services.Localization.ILanguageService, int>(async languages => (await languages.GetAllLanguagesAsync()).Single(row => row.LanguageCulture == culture).Id);
        var phone = $"+40721{width:0000}{language:00}";
        var person = await AskAsync<RecipientStore, Recipient>(store => store.EnsureAsync(
            new RecipientDetails($"choice-{culture}-{width}@example.test", phone, LanguageId: language) { Read = PhoneNumber.Of(phone, "") }));
        foreach (var channel in new[] { Channel.Email, Channel.Sms })
            await ActAsync<ConsentLedger>(ledger => ledger.GrantAsync(new ConsentRecord(person.Id, channel, ConsentSource.CheckoutBox, 1)));
        var link = await AskAsync<PreferenceLinkIssuer, string>(issuer => issuer.IssueAsync(person.Id, 0, 1));
        var tab = await TabAsync(width);

        await tab.GoAsync(new Uri(link).AbsolutePath);
        await tab.LookAsync($"preference-channels-{culture}");
        await tab.Page.FocusAsync("input[name=sms][value=keep]");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Page.CheckAsync("input[name=email][value=keep]");
        await tab.Page.ClickAsync("button[name=save]");
        await Expect(tab.Page.Locator(".notice")).ToBeVisibleAsync();
        Assert.That((await SuppressedAsync(person)).Where(channel => channel != Channel.OnSite), Is.EqualTo(new[] { Channel.Sms }));

        await tab.Page.ClickAsync("button[name=all]");
        await Expect(tab.Page.Locator(".notice")).ToBeVisibleAsync();
        await tab.LookAsync($"preference-stopped-{culture}");
        Assert.That(await SuppressedAsync(person), Is.SupersetOf(new[] { Channel.Email, Channel.Sms, Channel.WhatsApp }));
    }

    [TestCase("English", Tab.Desk, "Thank you")]
    [TestCase("Română", Tab.Phone, "Mulțumim")]
    public async Task A_yes_is_confirmed_behind_the_link_of_one_mail(string language, int width, string thanks)
    {
        await SetAsync(settings => settings.DoubleOptInChannels = "email");
        await OnePageAsync(true);
        var email = $"confirm-{width}@example.test";
        var tab = await TabAsync(width);
        await tab.SpeakFirstAsync(language);
        await tab.LeaveCartAsync(email, "notebook");
        Assert.That((await OfAsync(email)).Single().State, Is.EqualTo(ConsentState.Unconfirmed));
        await Store.AdvanceAsync(TimeSpan.FromMinutes(5));

        await tab.GoAsync(new Uri(Link(NewestMail(email), CartRecoveryDefaults.ConfirmPath)).AbsolutePath);
        await tab.LookAsync($"confirm-{language}");
        await tab.Page.ClickAsync("button[type=submit]");

        await Expect(tab.Page.Locator(".notice")).ToContainTextAsync(thanks);
        await tab.LookAsync($"confirmed-{language}");
        Assert.That((await OfAsync(email)).Single().ConfirmedUtc, Is.Not.Null);
    }

    private async Task<List<Consent>> OfAsync(string email)
    {
        var recipient = (await RowsAsync<Recipient>()).Single(row => row.AddressKey == email);
        return [.. (await RowsAsync<Consent>()).Where(row => row.RecipientId == recipient.Id)];
    }

    private Task<Channel[]> SuppressedAsync(Recipient person) => AskAsync<SuppressionStore, Channel[]>(async store =>
        [.. (await store.SuppressedAsync([.. ChannelKeys.AllOf(person)])).Select(group => group.Key).Order()]);

    private static Task CapturedAsync(Tab tab, Func<Task> act) =>
        tab.Page.RunAndWaitForResponseAsync(act, answer => answer.Url.EndsWith(CartRecoveryDefaults.CapturePath, StringComparison.Ordinal));

    private Task SetAsync(Action<CartRecoverySettings> change) => ActAsync<ISettingService>(async settings =>
    {
        var stored = await settings.LoadSettingAsync<CartRecoverySettings>();
        change(stored);
        await settings.SaveSettingAsync(stored);
    });

    private Task OnePageAsync(bool enabled) => ActAsync<ISettingService>(async settings =>
    {
        var order = await settings.LoadSettingAsync<OrderSettings>();
        order.OnePageCheckoutEnabled = enabled;
        await settings.SaveSettingAsync(order);
    });
}
