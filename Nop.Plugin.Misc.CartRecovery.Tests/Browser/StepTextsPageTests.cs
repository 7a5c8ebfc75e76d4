using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class StepTextsPageTests : AdminTests
{
    private const string SmsBody = "#texts-sms-localized-standard-tab [data-text-body]";

    private int _campaign;
    private int _step;

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        var saved = await AskAsync<CampaignEditing, CampaignWithSteps>(async editing => (await editing.SaveAsync(0, new CampaignDraft { Name = "Phones first", Steps = [new StepDraft(60, ["whatsapp", "sms", "web-push", "email"], 540, 1200)] })).Campaign);
        (_campaign, _step) = (saved.Campaign.Id, saved.Steps[0].Id);
    }

    [Test]
    public async Task Channels_are_added_ordered_and_taken_out_by_keyboard([Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width);
        var page = tab.Page;
        await tab.GoAsync("/Admin/CartRecoveryCampaign/Create");
        await page.FillAsync("#Name", $"Ordered {width}");
        await Expect(page.Locator("#Steps_0__WindowFrom")).ToHaveValueAsync("00:00");
        await page.SelectOptionAsync("[data-step-channel-choice]", "sms");
        await page.FocusAsync("[data-step-channel-add]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#campaign-steps-list [data-step-channel-name]")).ToHaveTextAsync(["E-mail", "SMS"]);
        await Expect(page.Locator("#Steps_0__WindowFrom")).ToHaveValueAsync("09:00");
        await Expect(page.Locator("#Steps_0__WindowTo")).ToHaveValueAsync("20:00");

        await page.FocusAsync("#campaign-steps-list [data-step-channel=sms] [data-step-channel-up]");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#campaign-steps-list [data-step-channel-name]")).ToHaveTextAsync(["SMS", "E-mail"]);
        await Expect(page.Locator("#campaign-steps-list [data-step-channel=sms] [data-step-channel-down]")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-step-channel-told]").First).ToHaveTextAsync("SMS is now number 1 in the order.");
        await Expect(page.Locator("[data-step-summary]").First).ToContainTextAsync("SMS › E-mail");
        await tab.LookAsync("admin-step-channels");
        await page.ClickAsync("#campaign-steps-list [data-step-channel=email] [data-step-channel-remove]");
        await tab.LeavePageAsync(() => page.ClickAsync("button[name=save]"));

        var saved = await AskAsync<CampaignStore, CampaignWithSteps>(async store => (await store.AllAsync())[0]);
        Assert.That((saved.Steps.Single().Channels, saved.Steps.Single().WindowFromMinute, saved.Steps.Single().WindowToMinute), Is.EqualTo(("sms", 540, 1200)));
        await Expect(page.Locator("#campaign-steps-list a[target=_blank]")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("CartRecoveryStepText/Edit\\?stepId=[0-9]+&variantId=0#texts-sms$"));
    }

    [Test]
    public async Task Texts_are_counted_as_they_are_written([Values("en-US", "ro-RO")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await OpenAsync(width, culture);
        var sms = tab.Page.Locator("#texts-sms-localized-standard-tab");
        await Expect(sms.Locator("[data-text-size]")).ToContainTextAsync("GSM-7");
        await tab.LookAsync($"admin-step-texts-{culture}");

        await tab.Page.FillAsync(SmsBody, "Ещё ждёт: %CartRecovery.FirstItem% %CartRecovery.RestoreUrl% STOP " + new string('x', 20) + " %Store.Name%");

        await Expect(sms.Locator("[data-text-size]")).ToContainTextAsync("UCS-2");
        await Expect(sms.Locator("[data-text-remarks]")).ToContainTextAsync("Е щ ё ж д т");
        await Expect(sms.Locator("[data-text-remarks]")).ToContainTextAsync("%Store.Name");
        await Expect(sms.Locator("[data-text-example]")).ToContainTextAsync("/cr/mmmm");
        await tab.LookAsync($"admin-step-texts-counted-{culture}");
    }

    [Test]
    public async Task Free_text_by_whatsapp_is_saved_only_when_its_limit_is_accepted()
    {
        var tab = await OpenAsync();
        var page = tab.Page;
        await tab.LeavePageAsync(() => page.ClickAsync("button[name=save]"));
        await Expect(page.Locator(".validation-summary-errors")).ToContainTextAsync("Content SID");
        await Expect(page.Locator(SmsBody)).Not.ToHaveValueAsync("");
        await tab.LookAsync("admin-step-texts-refused");

        await page.Locator("#texts-whatsapp input[type=checkbox]").CheckAsync(new LocatorCheckOptions { Force = true });
        await page.FillAsync(SmsBody, "Come back: %CartRecovery.RestoreUrl% STOP to end");
        await page.ClickAsync("#texts-sms .nav-link:has-text('Español')");
        await Expect(page.Locator(SmsBody)).ToBeHiddenAsync();
        await page.FillAsync("#texts-sms .tab-pane.active [data-text-body]", "Vuelve: %CartRecovery.RestoreUrl% STOP para acabar");
        await tab.LeavePageAsync(() => page.ClickAsync("button[name=save]"));

        await Expect(page.Locator(".alert-success")).ToBeVisibleAsync();
        var texts = await AskAsync<StepTextStore, IReadOnlyList<StepText>>(store => store.OfStepsAsync([_step]));
        Assert.That(texts.Single(text => text is { Channel: Channel.Sms, LanguageId: 0 }).Body, Is.EqualTo("Come back: %CartRecovery.RestoreUrl% STOP to end"));
        Assert.That(texts.Count(text => text.Channel == Channel.Sms && text.Body.StartsWith("Vuelve", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(texts.Single(text => text is { Channel: Channel.WhatsApp, LanguageId: 0 }).InsideWindowOnly, Is.True);
    }

    [Test]
    public async Task Every_channel_of_a_step_is_previewed_as_it_would_arrive()
    {
        var tab = await AdminAsync();
        await tab.GoAsync($"/Admin/CartRecoveryCampaign/Edit/{_campaign}");

        await tab.Page.ClickAsync("[data-step-channel=sms] [data-step-preview]");
        var text = tab.Page.FrameLocator("#campaign-preview-window iframe");
        await Expect(text.Locator("body")).ToContainTextAsync("/cr/exampleexampleexampleexampleexam Reply STOP to opt out");
        await Expect(tab.Page.Locator("[data-preview-subject]")).ToBeHiddenAsync();
        await tab.LookAsync("admin-step-text-preview");
        await tab.Page.SelectOptionAsync("#campaign-preview-language", new SelectOptionValue { Label = "Română" });

        await Expect(text.Locator("body")).ToContainTextAsync("Raspunde STOP pentru dezabonare");
    }

    [Test]
    public async Task A_test_by_phone_needs_a_phone()
    {
        var tab = await AdminAsync();
        await tab.GoAsync($"/Admin/CartRecoveryCampaign/Edit/{_campaign}");
        await tab.Page.SelectOptionAsync("select[data-step-test-channel]", new SelectOptionValue { Label = "SMS" });
        await Expect(tab.Page.Locator("[data-step-test-address]")).ToHaveAttributeAsync("placeholder", "+40 722 123 456");

        await tab.Page.FillAsync("[data-step-test-address]", "+40 21 312 3456");
        await tab.Page.ClickAsync("button[data-step-test]");

        await Expect(tab.Page.Locator("[data-step-test-answer]").First).ToHaveTextAsync("Nothing can be sent to this number: it is a landline.");
        await tab.LookAsync("admin-step-texts-test");
    }

    [Test]
    public async Task Letters_and_parts_are_set_on_the_settings_page_and_counted_with([Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width);
        await tab.GoAsync(Settings);
        await tab.Page.FillAsync("#PhoneTexts_Letters", "ș=s e=3");
        await tab.Page.ClickAsync("button[name=save]");
        await Expect(tab.Page.Locator(".validation-summary-errors")).ToContainTextAsync("These cannot be used: e=3.");
        await tab.LookAsync("admin-settings-letters");

        await tab.Page.FillAsync("#PhoneTexts_Letters", "ș=s Ы=Y");
        await tab.Page.FillAsync("#PhoneTexts_MostSegments", "3");
        await tab.LeavePageAsync(() => tab.Page.ClickAsync("button[name=save]"));
        await tab.GoAsync($"/Admin/CartRecoveryStepText/Edit?stepId={_step}");
        await tab.Page.FillAsync(SmsBody, "Ы %CartRecovery.RestoreUrl% STOP");

        await Expect(tab.Page.Locator("#texts-sms-localized-standard-tab [data-text-size]")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("GSM-7: 1 of 3 allowed parts"));
    }

    private async Task<Tab> OpenAsync(int width = Tab.Desk, string culture = "en-US")
    {
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync($"/Admin/CartRecoveryStepText/Edit?stepId={_step}");
        return tab;
    }
}
