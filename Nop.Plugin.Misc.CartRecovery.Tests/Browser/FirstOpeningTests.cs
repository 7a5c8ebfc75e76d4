using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>A merchant opens the plugin for the first time.</summary>
internal sealed class FirstOpeningTests : AdminTests
{
    [SetUp]
    public Task Forget() => ChooseAsync(ConsentMode.NotChosen);

    [TestCase("en-US", Tab.Desk)]
    [TestCase("ro-RO", Tab.Phone)]
    public async Task First_opening_leads_to_the_consent_choice(string culture, int width)
    {
        var tab = await AdminAsync(width, culture);

        await tab.GoAsync(Dashboard);
        await Expect(tab.Page.Locator("#consent-banner")).ToBeVisibleAsync();
        Assert.That(new Uri(tab.Page.Url).AbsolutePath, Is.EqualTo(Settings));
        await tab.LookAsync($"admin-first-opening-{culture}");
        await tab.Page.ClickAsync($"label[for=consent-mode-{(int)ConsentMode.Strict}]");
        await tab.Page.ClickAsync("button[name=save]");

        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#consent-banner")).ToHaveCountAsync(0);
        await tab.GoAsync(Dashboard);
        Assert.That(new Uri(tab.Page.Url).AbsolutePath, Is.EqualTo(Dashboard));
    }

    [Test]
    public async Task Looking_round_first_is_allowed_and_every_page_reminds_of_the_choice()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Dashboard);

        await tab.Page.ClickAsync(".content-header a.btn-default");

        foreach (var page in new[] { "", Campaigns, Episodes })
        {
            if (page.Length > 0)
                await tab.GoAsync(page);
            await Expect(tab.Page.Locator("#consent-banner .alert-link")).ToBeVisibleAsync();
        }
        await tab.LookAsync("admin-episodes-undecided");
    }

    [Test]
    public async Task Settings_are_kept_and_impossible_ones_are_refused_with_a_sentence()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Settings);

        await tab.Page.FillAsync("#RestoreLinkDays", "0");
        await tab.Page.ClickAsync("button[name=save]");
        await Expect(tab.Page.Locator(".field-validation-error, .validation-summary-errors").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("[A-Z].+\\."));
        await tab.LookAsync("admin-settings-refused");
        await tab.Page.FillAsync("#RestoreLinkDays", "14");
        await tab.Page.ClickAsync("button[name=save]");

        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#RestoreLinkDays")).ToHaveValueAsync("14");
    }
}
