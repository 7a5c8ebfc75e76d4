using Microsoft.Playwright;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>The link of the mail, opened on another device than the one the cart was left on.</summary>
internal sealed class RestoreTests : BrowserTests
{
    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ActivateAsync(new CampaignDraft { Name = "Ten per cent after an hour", Steps = [new StepDraft(60, ["email"], Incentive: new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))] });
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Unchanged_cart_comes_back_by_itself_with_its_coupon(int width)
    {
        var link = await LeftAsync($"same-{width}@example.test", "canvas-bag");
        var tab = await TabAsync(width);

        await tab.GoAsync(link);
        await tab.Page.WaitForURLAsync("**/cart?*");

        await Expect(tab.Page.Locator(".cart tbody tr")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(".cart .product-name")).ToHaveTextAsync("Canvas bag");
        await Expect(tab.Page.Locator(".applied-discount-code")).ToContainTextAsync((await RowsAsync<Coupon>())[^1].Code, new() { IgnoreCase = true });
        await Expect(tab.Page.Locator(".order-subtotal-discount")).ToContainTextAsync("-$4.90");
        await Expect(tab.Page.Locator(".bar-notification.success")).ToContainTextAsync("Your cart is back.");
        await tab.LookAsync("cart-restored");
    }

    [TestCase(Tab.Desk)]
    [TestCase(Tab.Phone)]
    public async Task Dearer_and_sold_out_products_are_told_and_wait_for_the_button(int width)
    {
        await ChangeAsync("Wool blanket", product => product.StockQuantity = 8);
        var link = await LeftAsync($"changed-{width}@example.test", "rope-belt", "wool-blanket", "sea-salt");
        await ChangeAsync("Rope belt", product => product.Price += 3);
        await ChangeAsync("Wool blanket", product => product.StockQuantity = 0);
        var tab = await TabAsync(width);

        await tab.GoAsync(link);
        await Expect(tab.Page.Locator("[data-price=Up] .unit-price span")).ToHaveTextAsync(width == Tab.Desk ? "$27.00 then, $30.00 now" : "$30.00 then, $33.00 now");
        await Expect(tab.Page.Locator("[data-fate=SoldOut] .message-error")).ToHaveTextAsync("sold out");
        await Expect(tab.Page.Locator(".cart-recovery-coupon")).ToContainTextAsync(CouponCode.Grouped((await RowsAsync<Coupon>())[^1].Code));
        await tab.LookAsync("restore");
        if (width == Tab.Desk)
            await Pictures.UpdateAsync(tab.Page, "restore");
        Assert.That(tab.Page.Url, Does.Contain(CartRecoveryDefaults.RestorePath));
        await tab.Page.ClickAsync("#cart-recovery-restore button");
        await tab.Page.WaitForURLAsync("**/cart?*");

        await Expect(tab.Page.Locator(".cart .product-name")).ToHaveTextAsync(["Rope belt", "Sea salt"]);
    }

    [TestCase(Tab.Desk, "English", "You may like these instead")]
    [TestCase(Tab.Phone, "English", "You may like these instead")]
    [TestCase(Tab.Desk, "Português (Brasil)", "Talvez você goste destes")]
    [TestCase(Tab.Phone, "Português (Brasil)", "Talvez você goste destes")]
    public async Task Two_carts_and_what_is_similar_are_shown_with_a_choice(int width, string language, string similar)
    {
        await ChangeAsync("Storm kettle", product => product.StockQuantity = 3);
        await RelateAsync("Storm kettle", "Wool blanket", "Canvas bag", "Notebook");
        var link = await LeftAsync(language, $"two-{width}-{language.Length}@example.test", ["storm-kettle", "tide-tables-file", "gift-for-a-friend"]);
        await ChangeAsync("Storm kettle", product => product.StockQuantity = 0);
        var tab = await TabAsync(width);
        await tab.SpeakFirstAsync(language);
        await tab.AddToCartAsync("sea-salt");

        await tab.GoAsync(link);
        await Expect(tab.Page.Locator(".cart-recovery-similar .title")).ToHaveTextAsync(similar);
        await Expect(tab.Page.Locator("#cart-recovery-merge")).ToBeCheckedAsync();
        await tab.LookAsync($"restore-two-carts-{language.Length}");
        await tab.Page.CheckAsync("#cart-recovery-replace");
        await tab.Page.ClickAsync("#cart-recovery-restore button");
        await tab.Page.WaitForURLAsync("**/cart?utm_source=cart-recovery&utm_medium=email&utm_campaign=ten-per-cent-after-an-hour&utm_content=step-1");

        await Expect(tab.Page.Locator(".cart .product-name")).ToHaveTextAsync(["Tide tables (file)", "Gift for a friend"]);
    }

    [Test]
    public async Task Going_back_and_pressing_again_gives_one_cart()
    {
        var link = await LeftAsync("again@example.test", "notebook");
        var tab = await TabAsync(Tab.Phone);
        await tab.GoAsync(link);
        await tab.Page.WaitForURLAsync("**/cart?*");

        await tab.Page.GoBackAsync();
        await tab.Page.ClickAsync("#cart-recovery-restore button");
        await tab.Page.WaitForURLAsync("**/cart?*");
        await tab.GoAsync(link);
        await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await tab.GoAsync("/cart");

        await Expect(tab.Page.Locator(".cart tbody tr")).ToHaveCountAsync(1);
        await Expect(tab.Page.Locator(".cart .qty-input")).ToHaveValueAsync("1");
    }

    [Test]
    public async Task Without_scripts_one_button_restores()
    {
        var link = await LeftAsync("plain@example.test", "oak-stool");
        var tab = await TabAsync(Tab.Phone, scripts: false);

        await tab.GoAsync(link);
        await tab.LookAsync("restore-unchanged");
        await Expect(tab.Page.Locator(".cart-recovery-restore button")).ToHaveCountAsync(1);
        await tab.Page.ClickAsync(".cart-recovery-restore button");

        await Expect(tab.Page.Locator(".cart .product-name")).ToHaveTextAsync("Oak stool");
    }

    [Test]
    public async Task Mail_is_read_in_the_outbox()
    {
        await LeftAsync("reader@example.test", "canvas-bag", "sea-salt");
        var tab = await TabAsync(Tab.Phone);

        await tab.GoAsync($"/outbox/sent/{NewestMail("reader@example.test").Number}/body");

        await Expect(tab.Page.GetByText("Canvas bag", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(tab.Page.Locator($"a[href*='{CartRecoveryDefaults.RestorePath}']").First).ToBeVisibleAsync();
        await tab.LookAsync("mail");
    }

    private Task<string> LeftAsync(string email, params string[] products) => LeftAsync("English", email, products);

    private async Task<string> LeftAsync(string language, string email, string[] products)
    {
        var before = await TabAsync();
        await before.SpeakFirstAsync(language);
        await before.LeaveCartAsync(email, products);
        await Store.AdvanceAsync(TimeSpan.FromMinutes(65));
        return Link(NewestMail(email), CartRecoveryDefaults.RestorePath);
    }

    private Task RelateAsync(string name, params string[] others) => ActAsync<IRepository<Product>>(async products =>
    {
        var byName = (await products.GetAllAsync(query => query)).ToDictionary(product => product.Name, product => product.Id);
        await ActAsync<IRepository<RelatedProduct>>(pairs => pairs.InsertAsync([.. others.Select(other => new RelatedProduct { ProductId1 = byName[name], ProductId2 = byName[other] })]));
    });

    private Task ChangeAsync(string name, Action<Product> change) => ActAsync<IRepository<Product>>(async products =>
    {
        var product = (await products.GetAllAsync(query => query.Where(row => row.Name == name))).Single();
        change(product);
        await products.UpdateAsync(product);
    });
}
