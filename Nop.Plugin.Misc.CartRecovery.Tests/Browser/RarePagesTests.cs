using CartRecovery.Sandbox;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>What most shops seldom see: an order that waits for its money, a discount's rule, a campaign that paused itself, a code used too often.</summary>
internal sealed class RarePagesTests : AdminTests
{
    private const string Buyer = "buyer@example.test";

    private int _paused;

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ActivateAsync(new CampaignDraft { Name = "Waiting for payment", Trigger = Trigger.UnpaidOrder, LimitHours = 240, Steps = [new StepDraft(60, ["email"])] });
        _paused = await ActivateAsync(new CampaignDraft { Name = "Ten per cent", Steps = [new StepDraft(600, ["email"], Incentive: new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))] });
        await OrderAsync();
        await Store.AdvanceAsync(TimeSpan.FromMinutes(70));
        await ActAsync<PauseWrites>(pauses => pauses.PauseAsync(_paused, new PauseReason(PauseCause.Unsubscribes, "20 / 100"), DateTime.UnixEpoch));
        var order = (await RowsAsync<Order>()).Single();
        await ActAsync<IRepository<CouponOveruse>>(overuses => overuses.InsertAsync(new CouponOveruse { OrderId = order.Id, StoreId = order.StoreId, DiscountId = 1, Cost = 12.5m, OrderedUtc = order.CreatedOnUtc }));
    }

    [Test]
    public async Task Unpaid_order_is_shown_and_nobody_is_signed_in_by_its_link([Values("English", "Română")] string language, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await TabAsync(width);
        await tab.SpeakFirstAsync(language);

        await tab.GoAsync(Link(NewestMail(Buyer), CartRecoveryDefaults.RestorePath));

        await Expect(tab.Page.Locator(".cart-recovery-order tbody tr")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(".cart-recovery-sign-in")).ToBeVisibleAsync();
        await tab.LookAsync($"order-{language}");
    }

    [Test]
    public async Task Pages_of_troubles_are_whole([Values("en-US", "es-ES")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);

        await tab.GoAsync(Dashboard);
        await Expect(tab.Page.Locator("#overuses tbody tr")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator("#health")).ToContainTextAsync("Ten per cent");
        await tab.LookAsync($"rare-dashboard-{culture}");
        await tab.GoAsync($"/Admin/CartRecoveryCampaign/Edit/{_paused}");
        await Expect(tab.Page.Locator("#campaign-pause")).ToContainTextAsync("20 / 100");
        await tab.LookAsync($"rare-campaign-{culture}");
    }

    [Test]
    public async Task Settings_are_whole_when_every_card_is_open([Values("en-US", "pt-BR")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync(Settings);
        while (await tab.Page.Locator(".collapsed-card .btn-tool").CountAsync() > 0)
            await tab.Page.Locator(".collapsed-card .btn-tool").First.ClickAsync();

        await Expect(tab.Page.Locator("#Holidays")).ToBeVisibleAsync();
        await tab.LookAsync($"rare-settings-{culture}");
    }

    private async Task OrderAsync()
    {
        using var person = new StoreBrowser(Store.Address);
        await person.AddToCartAsync("canvas-bag");
        await person.OpenAsync("/onepagecheckout");
        await person.AjaxAsync("/" + CartRecoveryDefaults.CapturePath, ("email", Buyer), ("phone", ""), ("consent", "true"), ("page", "/onepagecheckout"));
        await person.BuyAsync(Buyer, Purchases.MoneyOrder);
    }
}
