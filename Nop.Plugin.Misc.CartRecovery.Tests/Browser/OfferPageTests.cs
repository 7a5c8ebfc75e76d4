using System.Text;
using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class OfferPageTests : AdminTests
{
    private const string Offers = "/Admin/CartRecoveryOffer/List";

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ActAsync<CampaignEditing>(editing => editing.SaveAsync(0, new CampaignDraft { Name = "With codes from a file", Steps = [new StepDraft(60, ["email"], Incentive: new IncentiveDraft(OfferKind.Amount, 5, 0, 48))] }));
    }

    [Test, Order(1)]
    public async Task Pool_is_filled_from_a_file_after_a_look_at_it()
    {
        var tab = await AdminAsync();
        var page = tab.Page;
        await tab.GoAsync(Offers);
        await page.ClickAsync("#offers-grid tbody tr a");
        await page.SelectOptionAsync("#CodeModeId", "3");
        await tab.LeavePageAsync(() => page.ClickAsync("button[name=save]"));
        await Expect(page.Locator("#offer-problems")).ToContainTextAsync("The pool has no code left");

        await UploadAsync(tab, "GOOD-0001\ngood 0001\nGOOD-0002;x\nab\n");
        await Expect(page.Locator("[data-import] li")).ToHaveTextAsync(
        [
            "Line 2: the code \"good 0001\" has other signs than letters A to Z, digits, hyphens, dots and underscores.",
            "Line 4: the code \"ab\" is shorter than 4 letters and would be guessed.",
        ]);
        await tab.LookAsync("admin-offer-refused");

        await UploadAsync(tab, "Code\nGOOD-0001\n\nGOOD-0002;x\n");
        await Expect(page.Locator("[data-import] code")).ToHaveTextAsync(["GOOD-0001", "GOOD-0002"]);
        await tab.LookAsync("admin-offer-ready");
        await tab.LeavePageAsync(() => page.ClickAsync("[data-import] .btn-success"));

        await Expect(page.Locator("#offer-left")).ToHaveTextAsync("2");
        await Expect(page.Locator("#offer-problems")).ToHaveCountAsync(0);
        await tab.GoAsync(Offers);
        await Expect(page.Locator("#offers-grid tbody tr")).ToContainTextAsync("From a file");
    }

    [Test, Order(2)]
    public async Task Page_is_whole([Values("en-US", "ro-RO")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync(Offers);
        await tab.LookAsync($"admin-offers-{culture}");
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#offers-grid tbody tr a"));
        await Expect(tab.Page.Locator(".content-header h1")).ToBeVisibleAsync();
        await tab.LookAsync($"admin-offer-{culture}");
    }

    private static async Task UploadAsync(Tab tab, string text)
    {
        await tab.Page.SetInputFilesAsync("input[name=codesfile]", new FilePayload { Name = "codes.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("#pool-upload"));
    }
}
