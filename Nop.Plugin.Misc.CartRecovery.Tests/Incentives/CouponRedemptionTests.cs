using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Requests;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class CouponRedemptionTests(DatabaseKind database)
{
    private OfferShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await OfferShop.OpenAsync(database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Order_uses_the_code_up_and_is_named_by_it()
    {
        var coupon = await _shop.CouponAsync();

        var order = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));

        var used = await _shop.AgainAsync(coupon);
        Assert.That((used.State, used.OrderId, order.OrderTotal), Is.EqualTo((CouponState.Used, order.Id, 24.3m)));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon.Code)), Is.Zero);
    }

    [Test]
    public async Task Of_two_codes_of_one_offer_one_is_used()
    {
        var offer = await _shop.OfferAsync();
        var codes = new[] { await _shop.CouponAsync(offer, recipientId: 1), await _shop.CouponAsync(offer, recipientId: 2) };

        await _shop.OrderAsync(await _shop.ShopperAsync(codes[0].Code, codes[1].Code));

        var states = new[] { (await _shop.AgainAsync(codes[0])).State, (await _shop.AgainAsync(codes[1])).State };
        Assert.That(states, Is.EquivalentTo(new[] { CouponState.Used, CouponState.Live }));
    }

    [Test]
    public async Task Code_that_gave_nothing_is_not_used()
    {
        var coupon = await _shop.CouponAsync();
        await using (var visit = _shop.Visit())
            await visit.AddAsync(new Discount { Name = "Half", DiscountType = DiscountType.AssignedToOrderSubTotal, UsePercentage = true, DiscountPercentage = 50m, IsActive = true });

        var order = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));

        Assert.That((order.OrderTotal, (await _shop.AgainAsync(coupon)).State), Is.EqualTo((13.5m, CouponState.Live)));
    }

    [Test]
    public async Task Cancelled_order_gives_its_code_back()
    {
        var coupon = await _shop.CouponAsync();
        var order = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));

        await ProcessAsync(order.Id, (orders, again) => orders.CancelOrderAsync(again, false));

        var returned = await _shop.AgainAsync(coupon);
        Assert.That((returned.State, returned.OrderId), Is.EqualTo((CouponState.Live, 0)));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon.Code)), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Code_that_expired_meanwhile_stays_used()
    {
        var coupon = await _shop.CouponAsync();
        var order = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));
        _shop.Clock.Move(TimeSpan.FromHours(48));

        await ProcessAsync(order.Id, (orders, again) => orders.CancelOrderAsync(again, false));

        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used));
    }

    [Test]
    public async Task Code_whose_owner_has_a_newer_one_stays_used()
    {
        var offer = await _shop.OfferAsync();
        var coupon = await _shop.CouponAsync(offer);
        var order = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));
        await _shop.CouponAsync(offer);

        await ProcessAsync(order.Id, (orders, again) => orders.CancelOrderAsync(again, false));

        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used));
    }

    [Test]
    public async Task Only_a_whole_refund_gives_the_code_back()
    {
        var coupon = await _shop.CouponAsync();
        var order = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));
        await ProcessAsync(order.Id, (orders, again) => orders.MarkOrderAsPaidAsync(again));

        await ProcessAsync(order.Id, (orders, again) => orders.PartiallyRefundAsync(again, 5m));
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used));

        await ProcessAsync(order.Id, (orders, again) => orders.RefundAsync(again));
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Live));
    }

    [TestCase(false, true, CouponState.Used, CouponState.Live)]
    [TestCase(true, false, CouponState.Live, CouponState.Used)]
    public async Task Merchant_decides_which_orders_give_their_codes_back(bool cancelled, bool refunded, CouponState afterCancelling, CouponState afterRefunding)
    {
        await using (var visit = _shop.Visit())
            await visit.Get<ISettingService>().SaveSettingAsync(new CartRecoverySettings { CancelledOrdersReturnCoupons = cancelled, RefundedOrdersReturnCoupons = refunded });
        var (first, second) = (await _shop.CouponAsync(), await _shop.CouponAsync());
        var toCancel = await _shop.OrderAsync(await _shop.ShopperAsync(first.Code));
        var toRefund = await _shop.OrderAsync(await _shop.ShopperAsync(second.Code));

        await ProcessAsync(toCancel.Id, (orders, again) => orders.CancelOrderAsync(again, false));
        await ProcessAsync(toRefund.Id, (orders, again) => orders.MarkOrderAsPaidAsync(again));
        await ProcessAsync(toRefund.Id, (orders, again) => orders.RefundAsync(again));

        Assert.That(((await _shop.AgainAsync(first)).State, (await _shop.AgainAsync(second)).State), Is.EqualTo((afterCancelling, afterRefunding)));
    }

    [TestCase(nameof(CheckoutDesk.OpcConfirmOrder))]
    [TestCase(nameof(CheckoutDesk.ConfirmOrder))]
    public async Task While_an_order_is_placed_the_code_is_nobody_elses(string action)
    {
        var coupon = await _shop.CouponAsync();
        var first = await _shop.ShopperAsync(coupon.Code);
        var second = await _shop.ShopperAsync(coupon.Code);

        await CheckoutDesk.ConfirmAsync(_shop, first, action, async _ =>
        {
            Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Reserved));
            Assert.That((await _shop.DiscountAsync(first), await _shop.DiscountAsync(second)), Is.EqualTo((2.7m, 0m)));
        });

        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Live));
        Assert.That(await _shop.DiscountAsync(second), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Code_of_an_order_that_failed_is_free_again()
    {
        var coupon = await _shop.CouponAsync();
        var shopper = await _shop.ShopperAsync(coupon.Code);

        Assert.ThrowsAsync<InvalidOperationException>(() =>
            CheckoutDesk.ConfirmAsync(_shop, shopper, nameof(CheckoutDesk.OpcConfirmOrder), _ => throw new InvalidOperationException("planned")));

        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Live));
    }

    [Test]
    public async Task Reservation_left_by_a_crash_ends_by_itself()
    {
        var coupon = await _shop.CouponAsync();
        await using (var visit = _shop.Visit())
            await visit.Get<CouponClaims>().ReserveAsync(coupon, customerId: 999, _shop.Now + CouponRule.Reservation);
        var shopper = await _shop.ShopperAsync(coupon.Code);
        Assert.That(await _shop.DiscountAsync(shopper), Is.Zero);

        _shop.Clock.Move(CouponRule.Reservation);

        Assert.That(await _shop.DiscountAsync(shopper), Is.EqualTo(2.7m));
        Assert.That(await CheckoutDesk.ConfirmAsync(_shop, shopper), Is.Null);
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used));
    }

    [Test]
    public async Task Forty_confirms_at_once_with_one_code_give_one_discounted_order_and_tell_the_others_before_they_pay()
    {
        var coupon = await _shop.CouponAsync();
        var shoppers = new List<Nop.Core.Domain.Customers.Customer>();
        for (var i = 0; i < 40; i++)
            shoppers.Add(await _shop.ShopperAsync(coupon.Code));

        var answers = await Task.WhenAll(shoppers.Select(shopper => Task.Run(() => CheckoutDesk.ConfirmAsync(_shop, shopper))));

        var refused = answers.OfType<JsonResult>().ToList();
        await using var visit = _shop.Visit();
        var orders = await visit.RowsAsync<Order>();
        Assert.That((answers.Count(answer => answer is null), refused.Count), Is.EqualTo((1, 39)));
        Assert.That(refused.Select(answer => Part(answer, "error")), Is.All.EqualTo(1));
        Assert.That(refused.Select(answer => Part(answer, "message")), Is.All.StartsWith("Your coupon can no longer be used"));
        Assert.That(orders.Select(order => order.OrderTotal), Is.EqualTo(new[] { 24.3m }));
        Assert.That((await visit.RowsAsync<DiscountUsageHistory>()).Count, Is.EqualTo(1));
        Assert.That((await _shop.AgainAsync(coupon)).OrderId, Is.EqualTo(orders[0].Id));
        foreach (var shopper in shoppers)
            Assert.That(await visit.Get<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(shopper), Is.Empty);
    }

    [Test]
    public async Task Second_press_of_the_same_shopper_waits_and_keeps_the_code_on_the_first()
    {
        var coupon = await _shop.CouponAsync();
        var shopper = await _shop.ShopperAsync(coupon.Code);
        IActionResult? second = null;

        var first = await CheckoutDesk.ConfirmAsync(_shop, shopper, nameof(CheckoutDesk.OpcConfirmOrder), async visit =>
        {
            second = await CheckoutDesk.ConfirmAsync(_shop, shopper);
            visit.Enter();
            await visit.OrderAsync();
        });

        Assert.That(first, Is.Null);
        Assert.That(Part((JsonResult)second!, "message"), Does.StartWith("An order with this coupon is already being placed"));
        await using var after = _shop.Visit();
        Assert.That((await after.RowsAsync<Order>()).Select(order => order.OrderTotal), Is.EqualTo(new[] { 24.3m }));
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used));
    }

    [Test]
    public async Task Multi_step_checkout_shows_its_confirm_page_again_with_the_reason()
    {
        var coupon = await _shop.CouponAsync();
        var shopper = await _shop.ShopperAsync(coupon.Code);
        _shop.Clock.Move(TimeSpan.FromDays(3));
        await using var visit = _shop.Visit(shopper);

        var answer = await CheckoutDesk.ConfirmAsync(visit, nameof(CheckoutDesk.ConfirmOrder), _ => throw new InvalidOperationException("The order must not be placed."));

        Assert.That((answer as RedirectToRouteResult)?.RouteName, Is.EqualTo("CheckoutConfirm"));
        Assert.That(visit.Get<Notices>().Messages.Single(), Is.EqualTo(("error", "Your coupon can no longer be used, so it was removed from your cart. Your order has not been placed: please check the new total, then confirm again.", true)));
        Assert.That(await CheckoutDesk.ConfirmAsync(_shop, shopper, nameof(CheckoutDesk.ConfirmOrder)), Is.Null);
    }

    [Test]
    public async Task Other_steps_reserve_nothing()
    {
        var coupon = await _shop.CouponAsync();
        var shopper = await _shop.ShopperAsync(coupon.Code);

        await CheckoutDesk.ConfirmAsync(_shop, shopper, nameof(CheckoutDesk.OpcSavePaymentInfo), async _ =>
            Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Live)));
    }

    private static object? Part(JsonResult answer, string name) => answer.Value!.GetType().GetProperty(name)!.GetValue(answer.Value);

    private async Task ProcessAsync(int orderId, Func<IOrderProcessingService, Order, Task> act)
    {
        await using var visit = _shop.Visit();
        await act(visit.Get<IOrderProcessingService>(), await visit.Get<IOrderService>().GetOrderByIdAsync(orderId));
    }
}
