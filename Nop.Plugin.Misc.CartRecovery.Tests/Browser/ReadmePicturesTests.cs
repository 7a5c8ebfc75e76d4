using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>The pictures of README.md and the guide; UPDATE_SCREENSHOTS=1 takes them anew.</summary>
internal sealed class ReadmePicturesTests : AdminTests
{
    protected override async Task PrepareAsync()
    {
        if (!Pictures.IsUpdate)
            return;

        await ChooseAsync(ConsentMode.Strict);
        await ActivateAsync(new CampaignDraft
        {
            Name = "Two mails in two days",
            Steps = [new StepDraft(60, ["email"]), new StepDraft(1440, ["email"], 540, 1200, new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))],
        });
        await new FourWeeks(Store, LinkOf).RunAsync();
    }

    [Test]
    [Order(1)]
    public async Task Dashboard_after_four_weeks()
    {
        if (Pictures.IsUpdate)
        {
            var tab = await AdminAsync();
            await tab.Page.SetViewportSizeAsync(Tab.Desk, 1040);
            await tab.GoAsync(Dashboard);
            await Expect(tab.Page.Locator("#credits-CouponUsed tbody tr").First).ToBeVisibleAsync();
            await tab.LookAsync("admin-dashboard-four-weeks");
            await Pictures.UpdateAsync(tab.Page, "dashboard");
        }

        Assert.That(File.Exists(Pictures.Guide("dashboard")));
    }

    [TestCase("dashboard")]
    [TestCase("campaign")]
    [TestCase("restore")]
    public void Picture_is_there_and_light(string name)
    {
        var file = new FileInfo(Pictures.Guide(name));

        Assert.That(file.Exists, $"{file.FullName} is missing: run the tests with UPDATE_SCREENSHOTS=1.");
        Assert.That(file.Length, Is.InRange(10_000, 300_000));
    }

    private string? LinkOf(string email, int number) =>
        Store.Mails.Where(mail => mail.To.Contains(email, StringComparison.Ordinal)).ElementAtOrDefault(number) is { } mail ? Link(mail, CartRecoveryDefaults.RestorePath) : null;
}
