using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;
using static Microsoft.Playwright.Assertions;
using static Nop.Plugin.Misc.CartRecovery.Tests.Browser.ShopperSteps;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>A guest types who he is and leaves without sending the form.</summary>
internal sealed class CaptureTests : BrowserTests
{
    [TestCase(true, Tab.Desk, "/onepagecheckout")]
    [TestCase(true, Tab.Phone, "/onepagecheckout")]
    [TestCase(false, Tab.Desk, "/checkout/billingaddress")]
    [TestCase(false, Tab.Phone, "/checkout/billingaddress")]
    public async Task Email_and_consent_are_kept_in_strict_mode(bool onePage, int width, string page)
    {
        await ChooseAsync(ConsentMode.Strict);
        await OnePageAsync(onePage);
        var email = $"strict-{onePage}-{width}@example.test".ToLowerInvariant();
        var tab = await TabAsync(width);

        await tab.AddToCartAsync("notebook");
        await tab.CheckoutAsync();
        await Expect(tab.Page.Locator(ConsentBox)).Not.ToBeCheckedAsync();
        var wording = (await tab.Page.Locator($"label:has({ConsentBox})").InnerTextAsync()).Trim();
        await tab.TypeAsync(EmailField, email);
        await tab.TickAsync();
        await tab.LookAsync($"checkout-strict-{(onePage ? "one" : "multi")}");
        await tab.GoAsync("/");

        var (recipient, consent, episode) = await KeptAsync(email);
        Assert.That(episode.RecipientId, Is.EqualTo(recipient.Id));
        Assert.That(episode.Stage, Is.EqualTo(CheckoutStage.Started));
        Assert.That((consent.State, consent.SourceId), Is.EqualTo((ConsentState.Granted, (int)ConsentSource.CheckoutBox)));
        Assert.That((consent.Wording, consent.Page), Is.EqualTo((wording, page)));
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Notice_is_shown_and_kept_in_notice_mode(int width)
    {
        await ChooseAsync(ConsentMode.Notice);
        await OnePageAsync(true);
        var tab = await TabAsync(width);

        await tab.AddToCartAsync("notebook");
        await tab.CheckoutAsync();
        await Expect(tab.Page.Locator(".cart-recovery-notice")).ToBeVisibleAsync();
        var wording = (await tab.Page.Locator(".cart-recovery-notice").InnerTextAsync()).Trim();
        await tab.TypeAsync(EmailField, $"notice-{width}@example.test");
        await tab.LookAsync("checkout-notice");

        var (_, consent, _) = await KeptAsync($"notice-{width}@example.test");
        Assert.That(await tab.Page.Locator(ConsentBox).CountAsync(), Is.Zero);
        Assert.That((consent.SourceId, consent.Wording, consent.Page), Is.EqualTo(((int)ConsentSource.Notice, wording, "/onepagecheckout")));
    }

    [Test]
    public async Task Phone_is_kept_beside_the_email()
    {
        await ChooseAsync(ConsentMode.Notice);
        await OnePageAsync(true);
        var tab = await TabAsync(Tab.Phone);

        await tab.AddToCartAsync("notebook");
        await tab.CheckoutAsync();
        await tab.TypeAsync(EmailField, "phone@example.test");
        await tab.TypeAsync(PhoneField, "+40 721 555 010");

        Assert.That((await KeptAsync("phone@example.test")).Recipient.Phone, Does.Contain("721").And.Contain("010"));
    }

    [Test]
    public async Task Half_an_address_is_not_sent_and_the_last_field_is_when_the_page_is_left()
    {
        await ChooseAsync(ConsentMode.Notice);
        await OnePageAsync(true);
        var tab = await TabAsync();
        await tab.AddToCartAsync("notebook");
        await tab.CheckoutAsync();
        var sent = 0;
        tab.Page.Request += (_, request) => sent += request.Url.EndsWith(CartRecoveryDefaults.CapturePath, StringComparison.Ordinal) ? 1 : 0;

        await tab.Page.FillAsync(EmailField, "last@exam");
        await tab.Page.Locator(EmailField).BlurAsync();
        Assert.That(sent, Is.Zero);

        // The answer comes after its page has gone, so only the shop can tell of it.
        await tab.Page.FillAsync(EmailField, "last@example.test");
        await tab.GoAsync("/");
        Assert.That(async () => (await RowsAsync<Recipient>()).Count(recipient => recipient.AddressKey == "last@example.test"), Is.EqualTo(1).After(10_000, 50));
    }

    [Test]
    public async Task Before_the_merchant_has_chosen_there_is_neither_box_nor_script_nor_capture()
    {
        await ChooseAsync(ConsentMode.NotChosen);
        await OnePageAsync(true);
        var tab = await TabAsync();
        await tab.AddToCartAsync("notebook");
        await tab.CheckoutAsync();

        await tab.Page.FillAsync(EmailField, "early@example.test");
        await tab.Page.Locator(EmailField).BlurAsync();
        var parts = await tab.Page.Locator("#cart-recovery-capture, .cart-recovery-consent").CountAsync();
        await tab.GoAsync("/");
        await tab.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        Assert.That(parts, Is.Zero);
        Assert.That((await RowsAsync<Recipient>()).Select(recipient => recipient.AddressKey), Does.Not.Contain("early@example.test"));
    }

    private async Task<(Recipient Recipient, Consent Consent, Episode Episode)> KeptAsync(string email)
    {
        var recipient = (await RowsAsync<Recipient>()).Single(row => row.AddressKey == email);
        var consent = (await RowsAsync<Consent>()).Single(row => row.RecipientId == recipient.Id);
        return (recipient, consent, (await RowsAsync<Episode>()).Single(row => row.RecipientId == recipient.Id));
    }

    private Task OnePageAsync(bool enabled) => ActAsync<ISettingService>(async settings =>
    {
        var order = await settings.LoadSettingAsync<OrderSettings>();
        order.OnePageCheckoutEnabled = enabled;
        await settings.SaveSettingAsync(order);
    });
}
