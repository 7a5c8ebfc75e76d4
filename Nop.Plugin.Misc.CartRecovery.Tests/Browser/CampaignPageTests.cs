using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class CampaignPageTests : AdminTests
{
    private const string GoodFile = """
        { "name": "From a file", "trigger": "abandoned-cart", "idleMinutes": 60, "limitHours": 72, "minimumGapMinutes": 300, "frequencyCap": { "touches": 4, "hours": 72 },
          "quietAfterOrderHours": 0, "audience": { "minimumCartValue": 20.0, "guests": true }, "holdOutPercent": 0,
          "steps": [ { "afterMinutes": 60, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" } } ] }
        """;

    protected override Task PrepareAsync() => ChooseAsync(ConsentMode.Strict);

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Campaign_is_written_mended_switched_on_and_paused(int width)
    {
        var tab = await AdminAsync(width);
        var (page, name) = (tab.Page, width == Tab.Desk ? "Two mails in two days" : "Written on a phone");
        await tab.GoAsync(Campaigns);
        await page.ClickAsync(".content-header .btn-primary");

        await page.FillAsync("#Name", name);
        await page.ClickAsync("#campaign-step-add");
        await page.FillAsync("#Steps_1__Delay", "2");
        await page.SelectOptionAsync("#Steps_1__DelayUnit", new SelectOptionValue { Label = "hours" });
        await page.SelectOptionAsync("#Steps_1__OfferKindId", "1");
        await page.FillAsync("#Steps_1__OfferValue", "150");
        await SaveAsync(tab);
        await Expect(page.Locator("#campaign-problems li")).ToHaveTextAsync(
        [
            "Step 2 follows 60 minutes after the step before it; the campaign's minimum gap is 300 minutes.",
            "The percentage of step 2 must be more than 0 and at most 100.",
        ]);
        await Expect(page.Locator("#campaign-activate")).ToBeDisabledAsync();
        await tab.LookAsync("admin-campaign-problems");

        await page.FillAsync("#Steps_1__Delay", "1");
        await page.SelectOptionAsync("#Steps_1__DelayUnit", new SelectOptionValue { Label = "days" });
        await page.FillAsync("#Steps_1__OfferValue", "10");
        await SaveAsync(tab);
        await Expect(page.Locator("#campaign-problems")).ToHaveCountAsync(0);
        await page.ClickAsync("#campaign-activate");
        await Expect(page.Locator("#campaign-state")).ToHaveTextAsync("Active");
        if (width == Tab.Desk)
            await Pictures.UpdateAsync(page, "campaign");
        await page.ClickAsync("#campaign-pause");
        await Expect(page.Locator("#campaign-state")).ToHaveTextAsync("Paused");

        await tab.GoAsync(Campaigns);
        await Expect(page.Locator("#campaigns-grid tbody tr", new PageLocatorOptions { HasText = name })).ToContainTextAsync("Paused");
        await tab.LookAsync("admin-campaigns-filled");
    }

    [Test]
    public async Task Steps_move_and_leave_and_keep_their_values()
    {
        var tab = await AdminAsync();
        var page = tab.Page;
        await OpenNewAsync(tab, "Moving steps");
        await page.ClickAsync("#campaign-step-add");
        await page.FillAsync("#Steps_1__Delay", "9");

        await page.ClickAsync(".cart-recovery-step:nth-child(2) [data-step-up]");
        await Expect(page.Locator("#Steps_0__Delay")).ToHaveValueAsync("9");
        await Expect(page.Locator(".cart-recovery-step [data-step-title]")).ToHaveTextAsync(["Step 1", "Step 2"]);
        await page.ClickAsync(".cart-recovery-step:nth-child(2) [data-step-remove]");
        await SaveAsync(tab);

        await Expect(page.Locator(".cart-recovery-step")).ToHaveCountAsync(1);
        await Expect(page.Locator("#Steps_0__Delay")).ToHaveValueAsync("9");
    }

    [Test]
    public async Task File_goes_out_and_comes_in_as_a_draft()
    {
        var tab = await AdminAsync();
        await ImportAsync(tab, GoodFile);
        await Expect(tab.Page.Locator("#Name")).ToHaveValueAsync("From a file");
        await Expect(tab.Page.Locator("#campaign-state")).ToHaveTextAsync("Draft");

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.ClickAsync("a[href*='CartRecoveryCampaignFile/Export']"));
        var written = await File.ReadAllTextAsync(await download.PathAsync());

        Assert.That(JsonElement.DeepEquals(JsonDocument.Parse(written).RootElement, JsonDocument.Parse(GoodFile).RootElement), written);
    }

    [Test]
    public async Task Bad_file_is_refused_with_sentences_and_saves_nothing()
    {
        var tab = await AdminAsync(Tab.Phone);

        await ImportAsync(tab, GoodFile.Replace("\"idleMinutes\": 60", "\"idleMinutes\": \"soon\"", StringComparison.Ordinal).Replace("From a file", "Never saved", StringComparison.Ordinal));

        await Expect(tab.Page.Locator(".alert-danger")).ToContainTextAsync("\"idleMinutes\" has a value of the wrong kind");
        await Expect(tab.Page.Locator("#campaigns-grid")).Not.ToContainTextAsync("Never saved");
        await tab.LookAsync("admin-campaigns-bad-file");
    }

    [Test]
    public async Task Test_message_arrives_and_a_bad_address_is_told()
    {
        var tab = await AdminAsync();
        await OpenNewAsync(tab, "With a test message");
        await SaveAsync(tab);
        var answer = tab.Page.Locator("[data-step-test-answer]").First;

        await tab.Page.FillAsync("[data-step-test-address]", "nobody");
        await tab.Page.ClickAsync("button[data-step-test]");
        await Expect(answer).ToHaveClassAsync("text-danger");
        await Expect(answer).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("[A-Z].+\\."));
        await tab.Page.FillAsync("[data-step-test-address]", "merchant@example.test");
        await tab.Page.ClickAsync("button[data-step-test]");
        await Expect(answer).ToHaveClassAsync("text-success");
        await tab.LookAsync("admin-campaign-tested");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(3));

        await tab.GoAsync("/outbox");
        await Expect(tab.Page.GetByText("merchant@example.test")).ToBeVisibleAsync();
        Assert.That(Link(NewestMail("merchant@example.test"), CartRecoveryDefaults.RestorePath), Is.Not.Empty);
    }

    [Test]
    public async Task Step_leads_to_its_text_in_the_platforms_editor()
    {
        var tab = await AdminAsync();
        await OpenNewAsync(tab, "With a text");
        await SaveAsync(tab);

        var editor = await tab.Page.RunAndWaitForPopupAsync(() => tab.Page.ClickAsync(".cart-recovery-step a[target=_blank]"));

        await Expect(editor.Locator(".content-header h1")).ToContainTextAsync(CartRecoveryDefaults.TemplatePrefix);
        await Expect(editor.Locator("#Subject")).Not.ToHaveValueAsync("");
    }

    private static async Task OpenNewAsync(Tab tab, string name)
    {
        await tab.GoAsync("/Admin/CartRecoveryCampaign/Create");
        await tab.Page.FillAsync("#Name", name);
    }

    private static async Task SaveAsync(Tab tab)
    {
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));
        await Expect(tab.Page.Locator("#campaign-state")).ToBeVisibleAsync();
    }

    private static async Task ImportAsync(Tab tab, string json)
    {
        await tab.GoAsync(Campaigns);
        await tab.Page.ClickAsync("[data-target='#campaign-import-window']");
        await tab.Page.SetInputFilesAsync("input[name=importfile]", new FilePayload { Name = "campaign.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(json) });
        await tab.Page.ClickAsync("#campaign-import");
    }
}
