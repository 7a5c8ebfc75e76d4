using Nop.Core.Domain.Common;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Tests.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Attribution;

internal sealed class ConversionTests
{
    private OfferShop _shop = null!;
    private Recipient _ana = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync();
        await using var visit = _shop.Visit();
        _ana = await visit.AddAsync(new Recipient { AddressKey = "ana@example.test", Email = "ana@example.test" });
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Click_then_order_with_the_same_address_is_credited_to_the_touch()
    {
        var touch = await TouchAsync();
        await ClickAsync(touch);
        _shop.Clock.Move(TimeSpan.FromDays(4));

        var order = await _shop.OrderAsync(await _shop.ShopperAsync());

        var conversion = await ConversionAsync(order.Id);
        Assert.That((conversion.TouchId, conversion.ClickedThenBought, conversion.CouponUsed), Is.EqualTo((touch.Id, true, false)));
        Assert.That((conversion.CampaignId, conversion.StepNumber, conversion.Amount, conversion.CurrencyCode), Is.EqualTo((3, 2, 27m, "USD")));
    }

    [TestCase(false, 1, false, Description = "a scanner's hit")]
    [TestCase(true, 121, false, Description = "a click of more than five days ago")]
    [TestCase(true, 120, true, Description = "a click of exactly five days ago")]
    public async Task Only_a_humans_click_of_the_last_days_counts(bool isHuman, int hoursAgo, bool credited)
    {
        await ClickAsync(await TouchAsync(), isHuman: isHuman);
        _shop.Clock.Move(TimeSpan.FromHours(hoursAgo));

        var order = await _shop.OrderAsync(await _shop.ShopperAsync());

        Assert.That((await ConversionAsync(order.Id)).ClickedThenBought, Is.EqualTo(credited));
    }

    [Test]
    public async Task Visitor_who_restored_the_cart_is_known_whatever_address_he_orders_with()
    {
        var touch = await TouchAsync();
        var shopper = await _shop.ShopperAsync();
        await BillToAsync(shopper, "somebody@example.test");
        await ClickAsync(touch, shopper.Id);

        var order = await _shop.OrderAsync(shopper);

        Assert.That((await ConversionAsync(order.Id)).TouchId, Is.EqualTo(touch.Id));
    }

    [Test]
    public async Task Order_of_a_person_who_was_reached_but_did_not_click_is_kept_and_not_credited()
    {
        await TouchAsync();

        var order = await _shop.OrderAsync(await _shop.ShopperAsync());

        var conversion = await ConversionAsync(order.Id);
        Assert.That((conversion.TouchId, conversion.ClickedThenBought, conversion.CouponUsed), Is.EqualTo((0, false, false)));
        Assert.That((await FiguresAsync()).Clicked, Is.Empty);
    }

    [Test]
    public async Task Order_of_a_stranger_is_not_ours()
    {
        await TouchAsync();
        var shopper = await _shop.ShopperAsync();
        await BillToAsync(shopper, "somebody@example.test");

        await _shop.OrderAsync(shopper);

        await using var visit = _shop.Visit();
        Assert.That(await visit.RowsAsync<Conversion>(), Is.Empty);
    }

    [Test]
    public async Task Coupon_of_ours_is_credited_to_the_message_that_brought_it()
    {
        var coupon = await _shop.CouponAsync(recipientId: _ana.Id);
        var touch = await TouchAsync(coupon.Id);

        var order = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));

        var conversion = await ConversionAsync(order.Id);
        Assert.That((conversion.TouchId, conversion.ClickedThenBought, conversion.CouponUsed, conversion.CouponId), Is.EqualTo((touch.Id, false, true, coupon.Id)));
        Assert.That((conversion.Amount, conversion.Discount), Is.EqualTo((24.3m, 2.7m)));
    }

    [Test]
    public async Task Refunds_and_cancellations_come_off_and_figures_stay_apart()
    {
        var coupon = await _shop.CouponAsync(recipientId: _ana.Id);
        await ClickAsync(await TouchAsync(coupon.Id));
        var refunded = await _shop.OrderAsync(await _shop.ShopperAsync(coupon.Code));
        _shop.Clock.Move(TimeSpan.FromHours(1));
        var cancelled = await _shop.OrderAsync(await _shop.ShopperAsync());
        _shop.Clock.Move(TimeSpan.FromHours(1));
        await _shop.OrderAsync(await _shop.ShopperAsync());

        await ProcessAsync(refunded.Id, (orders, order) => orders.MarkOrderAsPaidAsync(order));
        await ProcessAsync(refunded.Id, (orders, order) => orders.PartiallyRefundAsync(order, 4.3m));
        await ProcessAsync(cancelled.Id, (orders, order) => orders.CancelOrderAsync(order, false));

        var (clicked, couponUsed) = await FiguresAsync();
        Assert.That(clicked, Is.EqualTo(new[] { new CreditedOrders("USD", Orders: 2, Revenue: 47m, Discount: 2.7m) }));
        Assert.That(couponUsed, Is.EqualTo(new[] { new CreditedOrders("USD", Orders: 1, Revenue: 20m, Discount: 2.7m) }));
        Assert.That((await ConversionAsync(refunded.Id)).PaidUtc?.AsUtc(), Is.EqualTo(_shop.Now));
        Assert.That((await ConversionAsync(cancelled.Id)).CancelledUtc?.AsUtc(), Is.EqualTo(_shop.Now));
    }

    [Test]
    public async Task Order_put_back_in_force_counts_again()
    {
        await ClickAsync(await TouchAsync());
        var order = await _shop.OrderAsync(await _shop.ShopperAsync());
        await ProcessAsync(order.Id, (orders, again) => orders.CancelOrderAsync(again, false));
        Assert.That((await FiguresAsync()).Clicked, Is.Empty);

        await using (var visit = _shop.Visit())
        {
            order.OrderStatus = OrderStatus.Processing;
            await visit.Get<IEventPublisher>().PublishAsync(new OrderStatusChangedEvent(order, OrderStatus.Cancelled));
        }

        Assert.That((await FiguresAsync()).Clicked.Single(), Is.EqualTo(new CreditedOrders("USD", 1, 27m, 0m)));
    }

    [Test]
    public async Task Currencies_are_never_added()
    {
        await ClickAsync(await TouchAsync());
        await _shop.OrderAsync(await _shop.ShopperAsync());
        _shop.Clock.Move(TimeSpan.FromHours(1));
        await using var visit = _shop.Visit();
        var euro = await visit.AddAsync(new Currency { Name = "Euro", CurrencyCode = "EUR", Rate = 0.8675m, DisplayLocale = "de-DE", Published = true, DisplayOrder = 2 });
        var shopper = await _shop.ShopperAsync();
        shopper.CurrencyId = euro.Id;
        await visit.Get<IRepository<Nop.Core.Domain.Customers.Customer>>().UpdateAsync(shopper);
        await _shop.OrderAsync(shopper);

        var figures = (await FiguresAsync()).Clicked;

        Assert.That(figures.Select(row => (row.CurrencyCode, row.Revenue)), Is.EqualTo(new[] { ("EUR", 23.42m), ("USD", 27m) }));
    }

    [Test]
    public async Task Order_that_was_never_announced_is_found_by_the_task()
    {
        var touch = await TouchAsync();
        var shopper = await _shop.ShopperAsync();
        await ClickAsync(touch, shopper.Id);
        await using var visit = _shop.Visit();
        var order = await visit.AddAsync(new Order
        {
            CustomerId = shopper.Id,
            StoreId = 1,
            OrderStatus = OrderStatus.Pending,
            OrderTotal = 27m,
            CurrencyRate = 1m,
            CustomerCurrencyCode = "USD",
            CreatedOnUtc = _shop.Now,
        });
        var reconciliation = visit.Get<ConversionReconciliation>();
        Assert.That(await reconciliation.RunAsync(_shop.Now), Is.Zero);
        _shop.Clock.Move(TimeSpan.FromMinutes(5));

        Assert.That(await reconciliation.RunAsync(_shop.Now), Is.EqualTo(1));
        Assert.That((await ConversionAsync(order.Id)).TouchId, Is.EqualTo(touch.Id));

        order.OrderStatus = OrderStatus.Cancelled;
        await visit.Get<IRepository<Order>>().UpdateAsync(order);
        _shop.Clock.Move(TimeSpan.FromMinutes(30));
        Assert.That(await reconciliation.RunAsync(_shop.Now), Is.EqualTo(1));
        Assert.That((await ConversionAsync(order.Id)).TakenBack, Is.EqualTo(27m));
        Assert.That(await reconciliation.RunAsync(_shop.Now), Is.Zero);
    }

    private async Task<Touch> TouchAsync(int couponId = 0)
    {
        await using var visit = _shop.Visit();
        return await visit.AddAsync(new Touch
        {
            EpisodeId = 77,
            CampaignId = 3,
            StepId = 9,
            StepNumber = 2,
            ChannelId = 1,
            RecipientId = _ana.Id,
            StoreId = 1,
            State = TouchState.Sent,
            SentUtc = _shop.Now,
            DueUtc = _shop.Now,
            DecidedUtc = _shop.Now,
            CouponId = couponId,
        });
    }

    private async Task ClickAsync(Touch touch, int customerId = 0, bool isHuman = true)
    {
        await using var visit = _shop.Visit();
        await visit.AddAsync(new Click { TouchId = touch.Id, EpisodeId = touch.EpisodeId, RecipientId = touch.RecipientId, CustomerId = customerId, IsHuman = isHuman, ClickedUtc = _shop.Now });
    }

    private async Task BillToAsync(Nop.Core.Domain.Customers.Customer shopper, string email)
    {
        await using var visit = _shop.Visit(shopper);
        shopper.BillingAddressId = (await visit.AddAsync(new Address { Email = email })).Id;
        await visit.Get<IRepository<Nop.Core.Domain.Customers.Customer>>().UpdateAsync(shopper);
    }

    private async Task<Conversion> ConversionAsync(int orderId)
    {
        await using var visit = _shop.Visit();
        return (await visit.RowsAsync<Conversion>()).Single(conversion => conversion.OrderId == orderId);
    }

    private async Task<(IReadOnlyList<CreditedOrders> Clicked, IReadOnlyList<CreditedOrders> CouponUsed)> FiguresAsync()
    {
        await using var visit = _shop.Visit();
        var report = visit.Get<ReportQueries>();
        var days = new ReportPeriod(_shop.Now.AddDays(-1), _shop.Now.AddDays(1));
        return (await report.ClickedThenBoughtAsync(days), await report.CouponUsedAsync(days));
    }

    private async Task ProcessAsync(int orderId, Func<IOrderProcessingService, Order, Task> act)
    {
        await using var visit = _shop.Visit();
        await act(visit.Get<IOrderProcessingService>(), await visit.Get<IOrderService>().GetOrderByIdAsync(orderId));
    }
}
