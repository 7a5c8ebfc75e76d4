using CartRecovery.Sandbox;
using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

/// <summary>A guest in a real browser, on the one-page checkout of the sandbox.</summary>
internal sealed class CaptureInBrowserTests
{
    private readonly List<string> _complaints = [];
    private SandboxApp _store = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    [SetUp]
    public async Task Open()
    {
        _store = await SandboxApp.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        _page = await _browser.NewPageAsync(new BrowserNewPageOptions { BaseURL = _store.Address });
        _page.Console += (_, message) => Complain(message.Type == "error", message.Text);
        _page.PageError += (_, error) => Complain(true, error);
    }

    [TearDown]
    public async Task Close()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _store.DisposeAsync();
    }

    [Test]
    public async Task Email_and_consent_are_known_before_the_form_is_sent()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ToCheckoutAsync();
        Assert.That(await _page.Locator("#cart-recovery-consent").IsCheckedAsync(), Is.False);

        await TypeAsync("#BillingNewAddress_Email", "ana@example.test");
        await _page.RunAndWaitForResponseAsync(() => _page.CheckAsync("#cart-recovery-consent"), IsCapture);

        var recipient = (await RowsAsync<Recipient>()).Single();
        var consent = (await RowsAsync<Consent>()).Single();
        var episode = (await RowsAsync<Episode>()).Single();
        Assert.That((recipient.AddressKey, episode.RecipientId), Is.EqualTo(("ana@example.test", recipient.Id)));
        Assert.That(episode.Stage, Is.EqualTo(CheckoutStage.Started));
        Assert.That((consent.State, consent.SourceId), Is.EqualTo((ConsentState.Granted, (int)ConsentSource.CheckoutBox)));
        Assert.That(consent.Wording, Is.EqualTo((await _page.Locator(".cart-recovery-consent label").InnerTextAsync()).Trim()));
        Assert.That(_complaints, Is.Empty);
    }

    [Test]
    public async Task Half_an_address_is_not_sent_and_the_last_field_is_when_the_page_is_left()
    {
        await ChooseAsync(ConsentMode.Notice);
        await ToCheckoutAsync();
        var sent = 0;
        _page.Request += (_, request) => sent += request.Url.EndsWith(CartRecoveryDefaults.CapturePath, StringComparison.Ordinal) ? 1 : 0;

        await _page.FillAsync("#BillingNewAddress_Email", "ana@exam");
        await _page.Locator("#BillingNewAddress_Email").BlurAsync();
        Assert.That(sent, Is.Zero);

        // The answer comes after its page has gone, so only the shop can tell of it.
        await _page.FillAsync("#BillingNewAddress_Email", "ana@example.test");
        await _page.GotoAsync("/");
        Assert.That(async () => (await RowsAsync<Consent>()).Count, Is.EqualTo(1).After(10_000, 50));

        Assert.That((await RowsAsync<Recipient>()).Single().AddressKey, Is.EqualTo("ana@example.test"));
        Assert.That((await RowsAsync<Consent>()).Single().SourceId, Is.EqualTo((int)ConsentSource.Notice));
    }

    [Test]
    public async Task Before_the_merchant_has_chosen_there_is_neither_box_nor_script()
    {
        await ToCheckoutAsync();

        Assert.That(await _page.Locator("#cart-recovery-capture, .cart-recovery-consent").CountAsync(), Is.Zero);
    }

    private async Task ToCheckoutAsync()
    {
        await _page.GotoAsync("/notebook");
        await _page.RunAndWaitForResponseAsync(() => _page.ClickAsync(".add-to-cart-button"), answer => answer.Url.Contains("addproducttocart", StringComparison.OrdinalIgnoreCase));
        await _page.GotoAsync("/onepagecheckout");
        await _page.Locator("#BillingNewAddress_Email").WaitForAsync();
    }

    private Task TypeAsync(string field, string text) => _page.RunAndWaitForResponseAsync(async () =>
    {
        await _page.FillAsync(field, text);
        await _page.Locator(field).BlurAsync();
    }, IsCapture);

    private static bool IsCapture(IResponse answer) => answer.Url.EndsWith(CartRecoveryDefaults.CapturePath, StringComparison.Ordinal) && answer.Status == 204;

    private async Task ChooseAsync(ConsentMode mode)
    {
        await using var visit = StandInScope.Create(_store.Services);
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        settings.ConsentModeId = (int)mode;
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    }

    private async Task<List<T>> RowsAsync<T>() where T : Nop.Core.BaseEntity
    {
        await using var visit = StandInScope.Create(_store.Services);
        return await visit.RowsAsync<T>();
    }

    private void Complain(bool isOne, string text)
    {
        if (isOne)
            _complaints.Add(text);
    }
}
