using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;
using TriggerKind = Nop.Plugin.Misc.CartRecovery.Decisions.Policies.Trigger;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>What stops a message, at its decision and once more in the moment of sending.</summary>
internal sealed class StopTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [TestCase(5, "1 Skipped QuietAfterCoupon")]
    [TestCase(30, "1 Sent")]
    public async Task Who_has_just_used_a_coupon_is_left_alone(int hoursAgo, string expected)
    {
        await _shop.CampaignAsync(campaign => campaign.QuietAfterCouponHours = 24, "email", 1);
        var shopper = await _shop.ShopperAsync();
        await _shop.AddAsync(new Coupon { Code = "USED", HolderKey = "1:1", RecipientId = shopper.RecipientId, UsedUtc = _shop.NowUtc.AddHours(-hoursAgo), IssuedUtc = _shop.NowUtc, ExpiresUtc = _shop.NowUtc });
        var episode = await _shop.CartAsync(shopper);
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunAsync();

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_order_waiting_for_its_money_is_asked_about_in_spite_of_the_quiet_after_orders()
    {
        var (_, episode) = await UnpaidAsync(campaign => campaign.QuietAfterOrderHours = 240);

        _shop.Clock.Move(TimeSpan.FromHours(1));
        await _shop.RunAsync();

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
    }

    [TestCase(PaymentStatus.Paid, OrderStatus.Processing, "1 Skipped OrderPaid")]
    [TestCase(PaymentStatus.Pending, OrderStatus.Cancelled, "1 Skipped OrderCancelled")]
    public async Task A_payment_in_the_moment_of_sending_stops_the_message(PaymentStatus payment, OrderStatus status, string expected)
    {
        var (order, episode) = await UnpaidAsync();
        _shop.Hooks.At = async (point, _) =>
        {
            if (point == SendPoint.Prepared)
                await _shop.ChangeAsync<Order>(order.Id, row => (row.PaymentStatus, row.OrderStatus) = (payment, status));
        };
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunAsync();
        _shop.Hooks.At = (_, _) => Task.CompletedTask;
        await _shop.RunAsync();

        Assert.That(await _shop.MailsAsync(), Is.Empty);
        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_payment_that_nobody_told_of_ends_the_order_before_the_next_step()
    {
        var (order, episode) = await UnpaidAsync(null, 1, 24);
        _shop.Clock.Move(TimeSpan.FromHours(1));
        await _shop.RunAsync();
        await _shop.ChangeAsync<Order>(order.Id, row => row.PaymentStatus = PaymentStatus.Paid);

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(26));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent; 2 Skipped OrderPaid"));
        Assert.That((await _shop.EpisodeAsync(episode.Id)).State, Is.EqualTo(EpisodeState.Converted));
    }

    private async Task<(Order Order, Episode Episode)> UnpaidAsync(Action<RecoveryCampaign>? change = null, params double[] afterHours)
    {
        await _shop.CampaignAsync(campaign =>
        {
            campaign.Trigger = TriggerKind.UnpaidOrder;
            change?.Invoke(campaign);
        }, "email", afterHours.Length == 0 ? [1] : afterHours);
        var order = await _shop.OrderAsync(await _shop.ShopperAsync(), told: false);
        await _shop.ChangeAsync<Order>(order.Id, row => row.OrderTotal = 40m);
        await _shop.AddAsync(new OrderItem { OrderId = order.Id, ProductId = _shop.ProductId, Quantity = 1, UnitPriceExclTax = 40m });
        await using var scope = _shop.Scope();
        await scope.Get<UnpaidOrders>().OpenAsync((await scope.Get<IRepository<Order>>().Table.FirstAsync(row => row.Id == order.Id)), isGuest: true);
        return (order, (await _shop.RowsAsync<Episode>()).Single(row => row.Kind == EpisodeKind.Order));
    }
}
