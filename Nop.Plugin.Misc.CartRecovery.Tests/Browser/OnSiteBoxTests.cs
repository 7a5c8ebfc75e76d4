using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>An anonymous visitor leaves a cart and comes back an hour later.</summary>
internal sealed class OnSiteBoxTests : BrowserTests
{
    private const string Root = "#cart-recovery-box";
    private const string CouponLine = ".cart-recovery-box-coupon";

    private const string CountShifts = @"window.shifts = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifts += entry.value; }).observe({ type: 'layout-shift', buffered: true });";

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ShowAsync(OnSiteMode.Bar);
        await ActivateAsync(new CampaignDraft { Name = "When you come back", Steps = [new StepDraft(60, ["on-site"], Incentive: new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))] });
    }

    [TestCase(Tab.Desk, "English", "Go to my cart")]
    [TestCase(Tab.Phone, "English", "Go to my cart")]
    [TestCase(Tab.Desk, "Română", "Mergi la coșul meu")]
    [TestCase(Tab.Phone, "Română", "Mergi la coșul meu")]
    public async Task Bar_shows_the_cart_the_code_and_its_end_without_moving_the_page(int width, string language, string button)
    {
        await ShowAsync(OnSiteMode.Bar);
        var tab = await LeftAsync(width, language);

        await tab.Page.AddInitScriptAsync(CountShifts);
        await tab.GoAsync("/");
        await Expect(tab.Page.Locator(".cart-recovery-bar")).ToBeVisibleAsync();

        await Expect(tab.Page.Locator(Root + " button[value=go]")).ToHaveTextAsync(button);
        await Expect(tab.Page.Locator(CouponLine)).ToContainTextAsync(CouponCode.Grouped((await RowsAsync<Coupon>())[^1].Code));
        await Expect(tab.Page.Locator(".cart-recovery-box-time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^1 \S+ 23:5\d:\d\d$"));
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var shifts = await tab.Page.EvaluateAsync<double>("() => window.shifts");
        await tab.LookAsync($"on-site-bar-{language.Length}");
        TestContext.Out.WriteLine($"layout shift {shifts}");
        Assert.That(shifts, Is.Zero);
        Assert.That(async () => (await NewestTouchAsync()).DeliveredUtc, Is.Not.Null.After(5000, 50));
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Button_leads_to_the_cart_with_the_code_applied_and_the_bar_is_gone(int width)
    {
        await ShowAsync(OnSiteMode.Bar);
        var tab = await LeftAsync(width);
        await tab.GoAsync("/");

        await tab.Page.ClickAsync(Root + " button[value=go]");
        await tab.Page.WaitForURLAsync("**/cart");
        await Expect(tab.Page.Locator(".applied-discount-code")).ToContainTextAsync((await RowsAsync<Coupon>())[^1].Code, new() { IgnoreCase = true });
        await tab.GoAsync("/");

        await Expect(tab.Page.Locator(Root)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task One_click_dismisses_it_for_good_also_for_the_next_step_and_in_the_next_window()
    {
        await ShowAsync(OnSiteMode.Bar);
        var tab = await LeftAsync(Tab.Desk);
        await tab.GoAsync("/");

        await tab.Page.ClickAsync(Root + " [data-act=dismiss]");
        await Expect(tab.Page.Locator(Root)).ToBeHiddenAsync();
        Assert.That(async () => (await RowsAsync<OnSiteMessage>())[^1].DismissedUtc, Is.Not.Null.After(5000, 50));
        await tab.GoAsync("/notebook");

        await Expect(tab.Page.Locator(Root)).ToHaveCountAsync(0);
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Box_is_a_dialog_that_the_keyboard_works_and_Escape_puts_away(int width)
    {
        await ShowAsync(OnSiteMode.Box);
        var tab = await LeftAsync(width);
        await tab.GoAsync("/");
        var dialog = tab.Page.Locator("dialog.cart-recovery-box");
        await Expect(dialog).ToBeVisibleAsync();
        await tab.LookAsync("on-site-box");

        Assert.That(await FocusedAsync(tab), Is.EqualTo("H2"));
        Assert.That(await dialog.EvaluateAsync<bool>("box => box.matches(':modal') && document.getElementById(box.getAttribute('aria-labelledby')) !== null"), Is.True);
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.That(await tab.Page.EvaluateAsync<string>("() => document.activeElement.value"), Is.EqualTo("go"));
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.That(await tab.Page.EvaluateAsync<string>("() => document.activeElement.dataset.act"), Is.EqualTo("dismiss"));
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();

        // Put away for this visit, not for good: that is another button.
        await tab.GoAsync("/notebook");
        await Expect(dialog).ToBeHiddenAsync();
        Assert.That((await RowsAsync<OnSiteMessage>())[^1].DismissedUtc, Is.Null);
    }

    [Test]
    public async Task Box_at_exit_waits_until_the_mouse_leaves()
    {
        await ShowAsync(OnSiteMode.BoxAtExit);
        var tab = await LeftAsync(Tab.Desk);
        await tab.GoAsync("/");
        await Expect(tab.Page.Locator(Root)).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("dialog.cart-recovery-box")).ToBeHiddenAsync();

        // The box is not armed in the first seconds of a page.
        await tab.Page.EvaluateAsync("() => { const real = Date.now; Date.now = () => real() + 4000; document.documentElement.dispatchEvent(new MouseEvent('mouseleave', { clientY: -1 })); }");

        await Expect(tab.Page.Locator("dialog.cart-recovery-box")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Countdown_goes_by_the_shops_clock_survives_a_reload_and_ends_with_the_code()
    {
        await ShowAsync(OnSiteMode.Bar);
        var tab = await LeftAsync(Tab.Desk);
        // A device whose clock is a year behind.
        await tab.Page.AddInitScriptAsync("{ const real = Date.now; Date.now = () => real() - 31536000000; }");
        await tab.GoAsync("/");
        await Expect(tab.Page.Locator(".cart-recovery-box-time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^1 d 23:5\d:\d\d$"));

        await Store.AdvanceAsync(TimeSpan.FromHours(24));
        await tab.GoAsync("/");
        await Expect(tab.Page.Locator(".cart-recovery-box-time")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^23:5\d:\d\d$"));
        await tab.Page.EvaluateAsync("() => { const real = Date.now; Date.now = () => real() + 86400000; }");
        await Expect(tab.Page.Locator(CouponLine)).ToHaveCountAsync(0);
        await Store.AdvanceAsync(TimeSpan.FromHours(24));
        await tab.GoAsync("/");

        await Expect(tab.Page.Locator(Root)).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(CouponLine)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Nothing_is_in_the_page_where_it_is_off_in_the_checkout_or_for_others()
    {
        await ShowAsync(OnSiteMode.Bar);
        var tab = await LeftAsync(Tab.Desk);
        var stranger = await TabAsync();

        await tab.GoAsync("/checkout");
        var checkout = await tab.Page.ContentAsync();
        await stranger.GoAsync("/");
        var others = await stranger.Page.ContentAsync();
        await ShowAsync(OnSiteMode.Off);
        await tab.GoAsync("/");
        var off = await tab.Page.ContentAsync();

        foreach (var page in new[] { checkout, others, off })
            Assert.That(page, Does.Not.Contain("cart-recovery-box"));
    }

    private async Task<Tab> LeftAsync(int width, string language = "English")
    {
        var tab = await TabAsync(width);
        await tab.SpeakFirstAsync(language);
        await tab.AddToCartAsync("notebook");
        await tab.AddToCartAsync("canvas-bag");
        await tab.GoAsync("/outbox");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(65));
        return tab;
    }

    private async Task<Touch> NewestTouchAsync() => (await RowsAsync<Touch>())[^1];

    private static Task<string> FocusedAsync(Tab tab) => tab.Page.EvaluateAsync<string>("() => document.activeElement.tagName");

    private Task ShowAsync(OnSiteMode mode) => ActAsync<ISettingService>(async settings =>
    {
        var stored = await settings.LoadSettingAsync<CartRecoveryOnSiteSettings>();
        stored.ModeId = (int)mode;
        await settings.SaveSettingAsync(stored);
    });
}
