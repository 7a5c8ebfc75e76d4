using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>Orders that no filter of ours sees, as from a payment button: what cannot be prevented is told with its cost.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class OveruseTests(DatabaseKind database)
{
    private OfferShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await OfferShop.OpenAsync(database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Forty_orders_past_the_confirm_button_use_one_code_once_and_every_other_discount_is_told()
    {
        var coupon = await _shop.CouponAsync();
        var shoppers = new List<Customer>();
        for (var shopper = 0; shopper < 40; shopper++)
            shoppers.Add(await _shop.ShopperAsync(coupon.Code));

        await Task.WhenAll(shoppers.Select(shopper => Task.Run(() => _shop.OrderAsync(shopper))));

        await using var visit = _shop.Visit();
        var discounted = (await visit.RowsAsync<Order>()).Where(order => order.OrderTotal == 24.3m).Select(order => order.Id).ToList();
        var used = await _shop.AgainAsync(coupon);
        var told = await visit.RowsAsync<CouponOveruse>();
        Assert.That(used.State, Is.EqualTo(CouponState.Used));
        Assert.That(told.Select(row => row.OrderId), Is.EquivalentTo(discounted.Where(order => order != used.OrderId)));
        Assert.That(told.Select(row => (row.CouponId, row.Cost)), Is.All.EqualTo((coupon.Id, 2.7m)));
    }

    [Test]
    public async Task Order_that_slipped_past_is_on_the_dashboard_until_it_is_cancelled()
    {
        var (coupon, slipped) = await SlipAsync();

        var report = await ReportAsync();

        Assert.That((report.OveruseCount, report.OveruseCost), Is.EqualTo((1, "2.70 USD")));
        Assert.That((report.Overuses.Single().OrderId, report.Overuses.Single().Code, report.Overuses.Single().Cost), Is.EqualTo((slipped.Id, coupon.Code, "2.70 USD")));

        await using (var visit = _shop.Visit())
            await visit.Get<IOrderProcessingService>().CancelOrderAsync(await visit.Get<IOrderService>().GetOrderByIdAsync(slipped.Id), false);

        Assert.That((await ReportAsync()).OveruseCount, Is.Zero);
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used), "it is the other order's");
    }

    [Test]
    public async Task Same_usage_told_twice_is_one()
    {
        var (_, slipped) = await SlipAsync();
        await using var visit = _shop.Visit();
        var usage = (await visit.RowsAsync<DiscountUsageHistory>()).Single(row => row.OrderId == slipped.Id);

        await visit.Get<Overuses>().RecordAsync(usage, slipped, []);

        Assert.That(await visit.RowsAsync<CouponOveruse>(), Has.Count.EqualTo(1));
    }

    /// <summary>Two orders with one code: the second's totals were made before the first used it up.</summary>
    private async Task<(Coupon Coupon, Order Slipped)> SlipAsync()
    {
        var coupon = await _shop.CouponAsync();
        var (first, second) = (await _shop.ShopperAsync(coupon.Code), await _shop.ShopperAsync(coupon.Code));
        await using var slow = _shop.Visit(second);
        await slow.Get<IDiscountService>().GetAllDiscountsAsync(couponCode: coupon.Code);
        await _shop.OrderAsync(first);
        slow.Enter();
        var slipped = (await slow.OrderAsync()).PlacedOrder;
        return (coupon, slipped);
    }

    private async Task<DashboardModel> ReportAsync()
    {
        await using var visit = _shop.Visit();
        return await visit.Get<OveruseReport>().AddToAsync(new DashboardModel { Days = ReportPeriod.Usual });
    }
}
