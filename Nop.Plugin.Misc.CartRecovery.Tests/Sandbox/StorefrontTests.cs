using System.Net;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

[TestFixture]
internal sealed class StorefrontTests : OpenStore
{
    private static (string, string)[] Address(string email) =>
    [
        ("BillingNewAddress.FirstName", "Ana"), ("BillingNewAddress.LastName", "Pop"), ("BillingNewAddress.Email", email), ("BillingNewAddress.CountryId", "1"),
        ("BillingNewAddress.City", "Cluj"), ("BillingNewAddress.Address1", "Str. 1"), ("BillingNewAddress.ZipPostalCode", "400000"), ("BillingNewAddress.PhoneNumber", "0700"), ("ShipToSameAddress", "true")
    ];

    [Test]
    public async Task Home_page_shows_a_dozen_products_with_their_pictures()
    {
        using var visitor = Visitor();

        await visitor.OpenAsync("/");
        var pictures = visitor.Page.QuerySelectorAll(".item-box img").Select(image => image.GetAttribute("src")!).ToList();
        await visitor.OpenAsync(pictures[0]);

        Assert.That(pictures, Has.Count.EqualTo(12));
        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_other_host_is_the_other_store()
    {
        using var visitor = new StoreBrowser(Store.Address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));

        await visitor.OpenAsync("/");

        Assert.That(visitor.Text(".header-logo"), Is.EqualTo("Red Harbour"));
    }

    [Test]
    public async Task Language_and_currency_change_what_the_visitor_reads()
    {
        using var visitor = Visitor();
        await visitor.OpenAsync("/enamel-mug");

        await visitor.PostAsync("/Common/SetLanguage", ("langid", "2"), ("returnUrl", "/enamel-mug"));
        await visitor.PostAsync("/Common/SetCurrency", ("customerCurrency", "2"), ("returnUrl", "/enamel-mug"));

        Assert.That(visitor.Text(".add-to-cart-button"), Is.EqualTo("Adicionar ao carrinho"));
        Assert.That(visitor.Text(".actual-price"), Does.Contain("€"));
    }

    [Test]
    public async Task A_product_that_is_sold_out_is_refused_with_a_sentence()
    {
        using var visitor = Visitor();
        await visitor.OpenAsync("/storm-kettle");

        var answer = await visitor.AjaxAsync(visitor.Page.QuerySelector("#product-details-form")!.GetAttribute("action")!);

        Assert.That(answer, Does.Contain("\"success\":false"));
    }

    [Test, NonParallelizable]
    public async Task Guest_orders_on_one_page()
    {
        using var visitor = Visitor();
        await visitor.AddToCartAsync("sailor-shirt");
        await visitor.OpenAsync("/onepagecheckout");

        var refused = await visitor.AjaxAsync("/Checkout/OpcSaveBilling", Address("no address"));
        var billing = await visitor.AjaxAsync("/Checkout/OpcSaveBilling", Address("ana@example.com"));
        var shipping = await visitor.AjaxAsync("/Checkout/OpcSaveShippingMethod", ("shippingoption", "Ground___Shipping.FixedByWeightByTotal"));
        var payment = await visitor.AjaxAsync("/Checkout/OpcSavePaymentMethod", ("paymentmethod", "Payments.CheckMoneyOrder"));
        var confirm = await visitor.AjaxAsync("/Checkout/OpcSavePaymentInfo");
        var placed = await visitor.AjaxAsync("/Checkout/OpcConfirmOrder");

        Assert.That(refused, Does.Contain("wrong_billing_address"));
        Assert.That(billing, Does.Contain("\"goto_section\":\"shipping_method\""));
        Assert.That(shipping, Does.Contain("\"goto_section\":\"payment_method\""));
        Assert.That(payment, Does.Contain("\"goto_section\":\"payment_info\""));
        Assert.That(confirm, Does.Contain("\"goto_section\":\"confirm_order\""));
        Assert.That(placed, Is.EqualTo("{\"success\":1}"));
        Assert.That((await visitor.OpenAsync("/checkout/completed")).QuerySelector(".order-number"), Is.Not.Null);
    }

    [Test, NonParallelizable]
    public async Task Guest_orders_in_several_steps()
    {
        await OnePageAsync(false);
        using var visitor = Visitor();
        await visitor.AddToCartAsync("oak-stool");

        await visitor.OpenAsync("/checkout");
        var steps = new List<string> { visitor.Location.AbsolutePath };
        foreach (var fields in new (string, string)[][] { Address("bo@example.com"), [("shippingoption", "Next Day Air___Shipping.FixedByWeightByTotal")], [("paymentmethod", "Payments.Manual")], [], [] })
        {
            await visitor.PostAsync(visitor.Location.AbsolutePath, [.. fields, ("nextstep", "nextstep")]);
            steps.Add(visitor.Location.AbsolutePath);
        }
        await OnePageAsync(true);

        Assert.That(steps.Take(5), Is.EqualTo(new[] { "/checkout/billingaddress", "/checkout/shippingmethod", "/checkout/paymentmethod", "/checkout/paymentinfo", "/checkout/confirm" }));
        Assert.That(steps[5], Does.StartWith("/checkout/completed/"));
        var orders = await AskAsync<IRepository<Order>, IList<Order>>(rows => rows.GetAllAsync(query => query.OrderByDescending(order => order.Id)));
        Assert.That(orders[0].PaymentStatus, Is.EqualTo(Nop.Core.Domain.Payments.PaymentStatus.Paid));
    }

    [Test]
    public async Task A_typed_coupon_lowers_the_sum_and_its_button_takes_it_away()
    {
        await AskAsync<IDiscountService, int>(async discounts =>
        {
            await discounts.InsertDiscountAsync(new Discount { Name = "Ten", DiscountType = DiscountType.AssignedToOrderSubTotal, UsePercentage = true, DiscountPercentage = 10, RequiresCouponCode = true, CouponCode = "TEN", IsActive = true });
            return 0;
        });
        using var visitor = Visitor();
        await visitor.AddToCartAsync("canvas-bag");
        await visitor.OpenAsync("/cart");

        await visitor.PostAsync("/cart", ("discountcouponcode", "ten"), ("applydiscountcouponcode", "apply"));
        var lowered = visitor.Text(".order-subtotal-discount .value-summary");
        await visitor.PostAsync("/cart", (visitor.Page.QuerySelector(".remove-discount-button")!.GetAttribute("name")!, "remove"));

        Assert.That(lowered, Is.EqualTo("-$4.90"));
        Assert.That(visitor.Page.QuerySelector(".order-subtotal-discount"), Is.Null);
    }

    [Test]
    public async Task Registration_keeps_the_cart_and_login_on_another_device_brings_its_own()
    {
        using var first = Visitor();
        await first.AddToCartAsync("notebook");
        await first.OpenAsync("/register");
        await first.PostAsync("/register", ("Email", "cleo@example.com"), ("Password", "harbour1"), ("FirstName", "Cleo"));
        var kept = first.Text(".cart-qty");

        using var second = Visitor();
        await second.AddToCartAsync("rope-belt");
        await second.LoginAsync("cleo@example.com", "harbour1");

        Assert.That(kept, Is.EqualTo("(1)"));
        Assert.That(second.Text(".cart-qty"), Is.EqualTo("(2)"));
    }

    private Task<int> OnePageAsync(bool enabled) => AskAsync<ISettingService, int>(async settings =>
    {
        var order = await settings.LoadSettingAsync<OrderSettings>();
        order.OnePageCheckoutEnabled = enabled;
        await settings.SaveSettingAsync(order);
        return 0;
    });
}
