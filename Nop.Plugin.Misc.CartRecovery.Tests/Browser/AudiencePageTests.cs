using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class AudiencePageTests : AdminTests
{
    protected override Task PrepareAsync() => ChooseAsync(ConsentMode.Strict);

    [TestCase(Tab.Desk, "en-US")]
    [TestCase(Tab.Phone, "ro-RO")]
    public async Task Audience_is_written_counted_and_kept(int width, string culture)
    {
        var tab = await AdminAsync(width, culture);
        var page = tab.Page;
        await OpenNewAsync(tab);
        await Expect(page.Locator("#audience-everyone")).ToBeVisibleAsync();

        await page.ClickAsync("#audience-group-add");
        await page.SelectOptionAsync("[data-audience-field]", "120");
        await PickAsync(page, 0, "Kitch", "Home >> Kitchen");
        await page.ClickAsync("[data-audience-condition-add]");
        await page.Locator("[data-audience-field]").Nth(1).SelectOptionAsync("110");
        await PickAsync(page, 1, "belt", "Rope belt (BELT-01)");
        await page.ClickAsync("#audience-group-add");
        await page.Locator("[data-audience-field]").Nth(2).SelectOptionAsync("20");
        await page.Locator("[data-audience-comparison]").Nth(2).SelectOptionAsync("2");
        await page.ClickAsync("#audience-preview");
        await Expect(page.Locator("#audience-preview-answer")).ToContainTextAsync("30");
        await tab.LookAsync($"admin-audience-{culture}");
        await SaveAsync(tab);

        await Expect(page.Locator(".audience-group")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-audience-values]").Nth(0)).ToHaveValuesAsync([new System.Text.RegularExpressions.Regex("^category:\\d+$")]);
        await Expect(page.Locator("[data-audience-values]").Nth(1)).ToHaveValuesAsync([new System.Text.RegularExpressions.Regex("^product:\\d+$")]);
        await Expect(page.Locator("[data-audience-comparison]").Nth(2)).ToHaveValueAsync("2");
        Assert.That(await page.Locator("#campaign-problems").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task What_leaves_the_page_leaves_the_campaign_and_what_is_missing_is_told()
    {
        var tab = await AdminAsync();
        var page = tab.Page;
        await OpenNewAsync(tab);
        for (var added = 0; added < 3; added++)
            await page.ClickAsync("#audience-group-add");
        await page.Locator("[data-audience-number]").Nth(0).FillAsync("11");
        await page.Locator("[data-audience-number]").Nth(2).FillAsync("33");
        await page.Locator("[data-audience-field]").Nth(2).ScrollIntoViewIfNeededAsync();
        await page.Locator("[data-audience-group-remove]").Nth(1).ClickAsync();
        await page.Locator("[data-audience-condition-add]").Nth(1).ClickAsync();
        await page.Locator("[data-audience-field]").Nth(2).SelectOptionAsync("160");
        await SaveAsync(tab);

        await Expect(page.Locator("#campaign-problems li")).ToHaveTextAsync(["Group 2 of the audience, Country: choose at least one value."]);
        await Expect(page.Locator("[data-audience-number]").Nth(1)).ToHaveValueAsync("33");
        await page.Locator("[data-audience-condition-remove]").Nth(2).ClickAsync();
        await page.Locator("[data-audience-condition-remove]").Nth(0).ClickAsync();
        await SaveAsync(tab);

        await Expect(page.Locator("#campaign-problems")).ToHaveCountAsync(0);
        await Expect(page.Locator(".audience-group")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-audience-number]")).ToHaveValueAsync("33");
    }

    /// <summary>Who saves before the page's script has come loses nothing and mixes nothing up.</summary>
    [Test]
    public async Task Without_its_script_the_page_keeps_what_it_shows()
    {
        var tab = await AdminAsync();
        var page = tab.Page;
        await OpenNewAsync(tab);
        await page.ClickAsync("#audience-group-add");
        await page.SelectOptionAsync("[data-audience-field]", "160");
        await PickAsync(page, 0, "Roma", "Romania");
        await SaveAsync(tab);

        await page.RouteAsync("**/audience.js*", route => route.FulfillAsync(new RouteFulfillOptions { Status = 200, ContentType = "text/javascript", Body = "" }));
        await page.ReloadAsync();
        await SaveAsync(tab);
        await Expect(page.Locator("[data-audience-values]")).ToHaveValuesAsync(["country:RO"]);
        await page.SelectOptionAsync("[data-audience-field]", "170");
        await SaveAsync(tab);

        await Expect(page.Locator("#campaign-problems li")).ToHaveTextAsync(["Group 1 of the audience, Language: choose at least one value."]);
    }

    private static async Task OpenNewAsync(Tab tab)
    {
        await tab.GoAsync("/Admin/CartRecoveryCampaign/Create");
        await tab.Page.FillAsync("#Name", "For some");
    }

    private static async Task PickAsync(IPage page, int condition, string typed, string shown)
    {
        await page.Locator(".audience-condition").Nth(condition).Locator(".select2-search__field").FillAsync(typed);
        await page.Locator(".select2-results__option", new PageLocatorOptions { HasText = shown }).ClickAsync();
    }

    private static async Task SaveAsync(Tab tab)
    {
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));
        await Expect(tab.Page.Locator("#campaign-state")).ToBeVisibleAsync();
    }
}
