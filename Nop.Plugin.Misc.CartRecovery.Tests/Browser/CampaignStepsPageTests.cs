using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class CampaignStepsPageTests : AdminTests
{
    private int _ten;

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        var steps = Enumerable.Range(1, 10).Select(number => new StepDraft(number * 360, ["email"], 540, 1200, number == 10 ? new IncentiveDraft(OfferKind.Percentage, 10, 0, 48) : null)).ToList();
        steps[1] = steps[1] with { Days = [new DayDraft(DayOfWeek.Saturday, 600, 840), DayDraft.Shut(DayOfWeek.Sunday)], Variants = [new VariantDraft("Friendly", 70), new VariantDraft("Short", 30)] };
        _ten = await AskAsync<CampaignEditing, int>(async editing => (await editing.SaveAsync(0, new CampaignDraft { Name = "Ten steps", Steps = steps })).Campaign.Campaign.Id);
    }

    [Test]
    public async Task Ten_steps_are_folded_to_a_line_each_and_open_one_by_one([Values("en-US", "es-ES")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync($"/Admin/CartRecoveryCampaign/Edit/{_ten}");

        await Expect(tab.Page.Locator("[data-step-body]:visible")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("[data-step-summary]").Nth(1)).ToContainTextAsync("12 " + (culture == "en-US" ? "hours" : "horas") + " · 09:00–20:00 · ");
        await Expect(tab.Page.Locator("[data-step-summary]").Nth(1)).ToContainTextAsync("Friendly / Short");
        await tab.LookAsync($"admin-campaign-ten-{culture}");

        await tab.Page.Locator("[data-step-fold]").Nth(1).ClickAsync();
        await Expect(tab.Page.Locator("[data-step-body]:visible")).ToHaveCountAsync(1);
        await tab.LookAsync($"admin-campaign-ten-open-{culture}");
    }

    [Test]
    public async Task Saving_folded_steps_keeps_all_they_say()
    {
        var tab = await AdminAsync();
        await tab.GoAsync($"/Admin/CartRecoveryCampaign/Edit/{_ten}");
        var before = await AskAsync<CampaignStore, string>(WrittenAsync);

        await SaveAsync(tab);

        Assert.That(await AskAsync<CampaignStore, string>(WrittenAsync), Is.EqualTo(before).And.Contain("\"sunday\": \"closed\"").And.Contain("\"Friendly\""));
    }

    [Test]
    public async Task Weekdays_and_variants_are_written_and_come_back()
    {
        var tab = await AdminAsync(Tab.Phone);
        var page = tab.Page;
        await tab.GoAsync("/Admin/CartRecoveryCampaign/Create");
        await page.FillAsync("#Name", "Hours and variants");
        await page.ClickAsync("summary:has-text('Other hours')");
        await page.SelectOptionAsync("#Steps_0__Days_5__ModeId", new SelectOptionValue { Label = "Other hours" });
        await page.FillAsync("#Steps_0__Days_5__From", "10:00");
        await page.FillAsync("#Steps_0__Days_5__To", "14:00");
        await page.SelectOptionAsync("#Steps_0__Days_6__ModeId", new SelectOptionValue { Label = "Nothing is sent" });
        await page.ClickAsync("summary:has-text('variants')");
        await page.ClickAsync("[data-step-variant-add]");
        await Expect(page.Locator("[data-step-variant]")).ToHaveCountAsync(2);
        await page.FillAsync("#Steps_0__Variants_1__Share", "40");
        await SaveAsync(tab);

        await Expect(page.Locator("#campaign-problems li")).ToHaveTextAsync(["The shares of step 1's variants add up to 90 per cent; they must make 100."]);
        await Expect(page.Locator("#Steps_0__Days_5__To")).ToHaveValueAsync("14:00");
        await Expect(page.Locator("#Steps_0__Days_6__ModeId")).ToHaveValueAsync("1");
        await Expect(page.Locator("#Steps_0__Variants_1__Name")).ToHaveValueAsync("B");
        await tab.LookAsync("admin-campaign-variants");

        await page.FillAsync("#Steps_0__Variants_1__Share", "50");
        await SaveAsync(tab);
        await Expect(page.Locator("#campaign-problems")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-step-variant] a[target=_blank]")).ToHaveCountAsync(2);

        await page.ClickAsync("[data-step-variant]:nth-child(1) [data-step-variant-remove]");
        await page.ClickAsync("[data-step-variant] [data-step-variant-remove]");
        await SaveAsync(tab);
        await Expect(page.Locator("[data-step-variant]")).ToHaveCountAsync(0);
        Assert.That((await RowsAsync<CampaignStepVariant>()).Where(row => row.Name is "A" or "B").Select(row => row.Retired), Is.EqualTo(new[] { true, true }));
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Preview_speaks_the_chosen_language(int width)
    {
        var tab = await AdminAsync(width);
        await tab.GoAsync($"/Admin/CartRecoveryCampaign/Edit/{_ten}");
        await tab.Page.Locator("[data-step-fold]").First.ClickAsync();

        await tab.Page.Locator("[data-step-preview]:visible").First.ClickAsync();
        var mail = tab.Page.FrameLocator("#campaign-preview-window iframe");
        await Expect(mail.Locator("h1")).ToHaveTextAsync("Your cart is still here");
        await tab.LookAsync("admin-campaign-preview");
        await tab.Page.SelectOptionAsync("#campaign-preview-language", new SelectOptionValue { Label = "Română" });

        await Expect(mail.Locator("h1")).ToHaveTextAsync("Coșul tău este încă aici");
        await Expect(tab.Page.Locator("[data-preview-subject]")).ToContainTextAsync("Ai lăsat");
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Preset_is_a_working_draft_in_one_click(int width)
    {
        var tab = await AdminAsync(width, "es-ES");
        await tab.GoAsync(Campaigns);
        await tab.Page.ClickAsync("[data-target='#campaign-preset-window']");
        await Expect(tab.Page.Locator("#campaign-preset-window")).ToBeVisibleAsync();
        await tab.LookAsync("admin-campaign-presets");

        await tab.Page.ClickAsync("#campaign-preset-window button[value=quick-nudge]");

        await Expect(tab.Page.Locator("#Name")).ToHaveValueAsync("Empujón rápido");
        await Expect(tab.Page.Locator("#campaign-problems")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("#campaign-activate")).ToBeEnabledAsync();
    }

    [Test]
    public async Task Preset_for_channels_to_come_stays_what_it_is_when_saved()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Campaigns);
        await tab.Page.ClickAsync("[data-target='#campaign-preset-window']");
        await tab.Page.ClickAsync("#campaign-preset-window button[value=consent-confirmation]");
        await SaveAsync(tab);

        var saved = await AskAsync<CampaignStore, CampaignWithSteps>(async store => (await store.AllAsync())[0]);
        Assert.That((saved.Campaign.Trigger, saved.Steps.Single().Channels, saved.Steps.Single().TextCode), Is.EqualTo((Trigger.Purchase, "whatsapp,sms,email", "confirmation")));
        await Expect(tab.Page.Locator(".cart-recovery-step [data-step-channel-name]")).ToHaveTextAsync(["WhatsApp", "SMS", "E-mail"]);
        await Expect(tab.Page.Locator("#campaign-activate")).ToBeDisabledAsync();
    }

    private async Task<string> WrittenAsync(CampaignStore store)
    {
        var campaign = (await store.ByIdAsync(_ten))!;
        return CampaignJson.Write(CampaignDrafts.From(campaign, await store.IncentivesAsync(campaign)));
    }

    private static async Task SaveAsync(Tab tab)
    {
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));
        await Expect(tab.Page.Locator("#campaign-state")).ToBeVisibleAsync();
    }
}
