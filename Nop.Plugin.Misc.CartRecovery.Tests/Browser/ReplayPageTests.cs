using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>A merchant replays a campaign over what the shop has just lived through.</summary>
internal sealed class ReplayPageTests : AdminTests
{
    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ActivateAsync(new CampaignDraft
        {
            Name = "Two mails",
            Steps = [new StepDraft(60, ["email"]), new StepDraft(1440, ["email"], 0, 1440, new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))],
        });
        await using var shopper = await Tab.OpenAsync(Store.Address, Tab.Desk, scripts: true);
        await shopper.LeaveCartAsync("ana@example.test", "canvas-bag", "notebook");
        await using var stranger = await Tab.OpenAsync(Store.Address, Tab.Desk, scripts: true);
        await stranger.AddToCartAsync("sea-salt");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(70));
        await Store.AdvanceAsync(TimeSpan.FromHours(25));
    }

    [Test]
    public async Task A_replay_runs_by_itself_and_shows_what_would_have_been_sent([Values("en-US", "ro-RO")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync(Replay);

        await tab.Page.FillAsync("#Days", "3");
        await tab.Page.ClickAsync("#replay-start");

        await Expect(tab.Page.Locator("#replay-Messages")).ToHaveTextAsync("2");
        await Expect(tab.Page.Locator("#replay-Recipients")).ToHaveTextAsync("1");
        await Expect(tab.Page.Locator("#replay-progress")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("#replay-days tbody tr")).Not.ToHaveCountAsync(0);
        await tab.LookAsync($"admin-replay-{culture}");
    }

    [Test]
    public async Task Its_rows_are_exported_as_CSV_with_addresses()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Replay);
        await tab.Page.ClickAsync("#replay-start");
        await Expect(tab.Page.Locator("#replay-progress")).ToHaveCountAsync(0);

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.ClickAsync("#replay-export"));
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());

        Assert.That(lines.Count(line => line.Contains(",send,", StringComparison.Ordinal) && line.Contains("ana@example.test", StringComparison.Ordinal)), Is.EqualTo(2));
    }
}
