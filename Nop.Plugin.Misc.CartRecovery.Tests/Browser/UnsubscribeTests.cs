using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class UnsubscribeTests : BrowserTests
{
    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ActivateAsync(new CampaignDraft { Name = "One mail after an hour", Steps = [new StepDraft(60, ["email"])] });
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Button_stops_the_messages_and_another_choice_resumes_them(int width)
    {
        var email = $"leaves-{width}@example.test";
        var link = await WrittenToAsync(email, "English");
        var tab = await TabAsync(width);

        await tab.GoAsync(link);
        await tab.LookAsync("preferences");
        Assert.That(await ReceivesAsync(email), Is.True, "looking changes nothing");
        await tab.Page.ClickAsync("button[name=save]");
        await Expect(tab.Page.Locator(".notice")).ToHaveTextAsync("Done. You will get no more messages about your cart.");
        await Expect(tab.Page.Locator(".state").First).ToContainTextAsync("At the moment you do not receive them.");
        await tab.LookAsync("preferences-stopped");
        Assert.That(await ReceivesAsync(email), Is.False);

        await tab.Page.CheckAsync("input[name=email][value=keep]");
        await tab.Page.ClickAsync("button[name=save]");
        await Expect(tab.Page.Locator(".notice")).ToHaveTextAsync("Done. You will get messages about your cart again.");
        Assert.That(await ReceivesAsync(email), Is.True);
    }

    [TestCase("Română", "ro-RO", "Ce primești de la noi")]
    [TestCase("Português (Brasil)", "pt-BR", "O que você recebe de nós")]
    public async Task Page_speaks_the_recipients_language(string language, string culture, string title)
    {
        var link = await WrittenToAsync($"{culture.ToLowerInvariant()}@example.test", language);
        var tab = await TabAsync(Tab.Phone);

        await tab.GoAsync(link);

        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", culture);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(title);
        await tab.LookAsync($"preferences-{culture}");
        await tab.Page.ClickAsync("button[name=save]");
        await Expect(tab.Page.Locator(".notice")).ToBeVisibleAsync();
        Assert.That(await ReceivesAsync($"{culture.ToLowerInvariant()}@example.test"), Is.False);
    }

    private async Task<string> WrittenToAsync(string email, string language)
    {
        var before = await TabAsync();
        await before.GoAsync("/");
        if (language != "English")
            await before.SpeakAsync(language);
        await before.LeaveCartAsync(email, "notebook");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(65));
        return Link(NewestMail(email), CartRecoveryDefaults.PreferencePath);
    }

    private async Task<bool> ReceivesAsync(string email)
    {
        var recipient = (await RowsAsync<Recipient>()).Single(row => row.AddressKey == email);
        return await AskAsync<Refusals, bool>(refusals => refusals.ReceivesAsync(recipient, Channel.Email, 1));
    }
}
