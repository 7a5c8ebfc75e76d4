using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Every page of the plugin's menu with something on it: one cart left, one mail sent and clicked, one cart without an address.</summary>
internal sealed class AdminPagesTests : AdminTests
{
    private int _campaign;
    private int _episode;

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        _campaign = await ActivateAsync(new CampaignDraft
        {
            Name = "Two mails",
            Steps = [new StepDraft(60, ["email"]), new StepDraft(1440, ["email"], 540, 1200, new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))],
        });
        await using var shopper = await Tab.OpenAsync(Store.Address, Tab.Desk, scripts: true);
        await shopper.LeaveCartAsync("ana@example.test", "canvas-bag", "notebook");
        await using var stranger = await Tab.OpenAsync(Store.Address, Tab.Desk, scripts: true);
        await stranger.AddToCartAsync("sea-salt");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(70));
        await shopper.GoAsync(Link(NewestMail("ana@example.test"), CartRecoveryDefaults.RestorePath));
        await shopper.Page.WaitForURLAsync("**/cart?*");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(5));
        _episode = (await RowsAsync<Episode>()).First(row => row.RecipientId > 0).Id;
    }

    [Test]
    public async Task Each_page_is_whole([Values("en-US", "ro-RO")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);
        (string Name, string Path)[] pages =
        [
            ("dashboard", Dashboard), ("campaigns", Campaigns), ("campaign-new", "/Admin/CartRecoveryCampaign/Create"), ("campaign", $"/Admin/CartRecoveryCampaign/Edit/{_campaign}"),
            ("episodes", Episodes), ("episode", $"/Admin/CartRecoveryEpisode/Details/{_episode}"), ("replay", Replay), ("settings", Settings),
        ];

        foreach (var (name, path) in pages)
        {
            await tab.GoAsync(path);
            await Expect(tab.Page.Locator(".content-header h1")).ToBeVisibleAsync();
            Assert.That(new Uri(tab.Page.Url).AbsolutePath, Is.EqualTo(path));
            await tab.LookAsync($"admin-{name}-{culture}");
        }
    }

    [Test]
    public async Task Dashboard_shows_figures_a_chart_and_the_last_run()
    {
        var tab = await AdminAsync();

        await tab.GoAsync(Dashboard);

        await Expect(tab.Page.Locator("#figure-Episodes")).ToHaveTextAsync("2");
        await Expect(tab.Page.Locator("#figure-Reachable")).ToHaveTextAsync("1");
        await Expect(tab.Page.Locator("#figure-Sent")).ToHaveTextAsync("1");
        await Expect(tab.Page.Locator("#figure-Clicked")).ToHaveTextAsync("1");
        await Expect(tab.Page.Locator("#last-run")).ToHaveTextAsync(new Regex("^Last run .+: \\d+ episodes, .+\\.$"));
        await Expect(tab.Page.Locator("#health")).ToContainTextAsync("Nothing keeps messages from leaving.");
        var size = (await tab.Page.Locator("#cart-recovery-chart").BoundingBoxAsync())!;
        var drawn = await tab.Page.EvaluateAsync<int>("() => { const canvas = document.getElementById('cart-recovery-chart'); return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.filter((value, index) => index % 4 === 3 && value > 0).length; }");
        Assert.That((size.Width, size.Height), Is.EqualTo((Math.Max(size.Width, 800), 260)));
        Assert.That(drawn, Is.GreaterThan(1000), "points that the chart painted");
    }

    [Test]
    public async Task Health_says_what_keeps_messages_from_leaving()
    {
        await ActAsync<Nop.Data.IRepository<Nop.Core.Domain.Messages.EmailAccount>>(async accounts =>
        {
            foreach (var account in await accounts.GetAllAsync(query => query))
            {
                account.MaxNumberOfEmails = 0;
                await accounts.UpdateAsync(account);
            }
        });
        var tab = await AdminAsync();

        await tab.GoAsync(Dashboard);

        await Expect(tab.Page.Locator("#health li").First).ToHaveTextAsync(new Regex("[A-Z].+\\."));
        await tab.LookAsync("admin-dashboard-unhealthy");
        await ActAsync<Nop.Data.IRepository<Nop.Core.Domain.Messages.EmailAccount>>(async accounts =>
        {
            foreach (var account in await accounts.GetAllAsync(query => query))
            {
                account.MaxNumberOfEmails = 50;
                await accounts.UpdateAsync(account);
            }
        });
    }

    [Test]
    public async Task Episodes_are_listed_and_each_tells_what_was_decided_and_why()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Episodes);
        await Expect(tab.Page.Locator("#episodes-grid tbody tr")).ToHaveCountAsync(2);

        await tab.Page.FillAsync("#SearchEmail", "ana@");
        await tab.Page.ClickAsync("#search-episodes");
        await Expect(tab.Page.Locator("#episodes-grid tbody tr")).ToHaveCountAsync(1);
        await tab.Page.ClickAsync("#episodes-grid tbody tr a");

        await Expect(tab.Page.Locator("#episode-cart tbody tr")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator("#episode-steps tbody tr")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator("#episode-steps tbody tr").Nth(0)).ToContainTextAsync("Sent");
        await Expect(tab.Page.Locator("#episode-steps tbody tr").Nth(1)).ToContainTextAsync("Waits");
        await Expect(tab.Page.Locator("#episode-steps tbody tr").Nth(1)).ToContainTextAsync("Its time has not come yet.");
    }

    [Test]
    public async Task Touches_are_exported_as_CSV()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Dashboard);

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.ClickAsync("#touches-export"));
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());

        Assert.That(download.SuggestedFilename, Does.Match("^touches-\\d{8}-\\d{8}\\.csv$"));
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.Contain("ana@example.test"));
    }
}
