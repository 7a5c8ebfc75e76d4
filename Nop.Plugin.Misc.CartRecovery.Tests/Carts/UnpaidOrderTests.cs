using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class UnpaidOrderTests(DatabaseKind database)
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync(database: database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task A_pending_payment_counts_as_ordered_for_the_cart_and_opens_an_episode_of_the_order()
    {
        var order = await OrderAsync();
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();

        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Converted));
        var unpaid = await UnpaidAsync();
        Assert.That((unpaid.State, unpaid.SubjectId, unpaid.OpenKey, unpaid.CartValue, unpaid.ItemCount), Is.EqualTo((EpisodeState.Open, order.Id, "o:" + order.Id, order.OrderTotal, 2)));
        Assert.That((await _shop.LinesAsync()).Where(line => line.EpisodeId == unpaid.Id).Select(line => (line.ProductId, line.Quantity)), Is.EqualTo(new[] { (_shop.Kettle.Id, 2) }));
        Assert.That((await _shop.RecipientsAsync()).Single(row => row.Id == unpaid.RecipientId).Email, Is.EqualTo("ana@example.test"));
    }

    [Test]
    public async Task Payment_ends_it_as_paid()
    {
        var order = await OrderAsync();

        await ProcessAsync(order, (orders, row) => orders.MarkOrderAsPaidAsync(row));

        Assert.That((await UnpaidAsync(), order.Id), Is.Not.Null);
        Assert.That(((await UnpaidAsync()).State, (await UnpaidAsync()).OrderId), Is.EqualTo((EpisodeState.Converted, order.Id)));
    }

    [Test]
    public async Task Cancellation_ends_it_as_cancelled()
    {
        var order = await OrderAsync();

        await ProcessAsync(order, (orders, row) => orders.CancelOrderAsync(row, notifyCustomer: false));

        Assert.That((await UnpaidAsync()).State, Is.EqualTo(EpisodeState.Cancelled));
    }

    [Test]
    public async Task An_order_deleted_by_the_merchant_ends_it()
    {
        var order = await OrderAsync();

        await _shop.InAsync(async visit => await visit.Get<IRepository<Order>>().DeleteAsync((await visit.Get<IRepository<Order>>().GetByIdAsync(order.Id))!));

        Assert.That((await UnpaidAsync()).State, Is.EqualTo(EpisodeState.Cancelled));
    }

    [Test]
    public async Task Payment_that_nobody_told_of_is_seen_when_the_order_is_looked_at()
    {
        var order = await OrderAsync();
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();
        await SilentlyAsync(order, row => row.PaymentStatus = PaymentStatus.Paid);

        await _shop.InAsync(async visit => await visit.Get<CartSnapshots>().RefreshAsync(await UnpaidAsync()));

        Assert.That((await UnpaidAsync()).State, Is.EqualTo(EpisodeState.Converted));
    }

    [TestCase("Payments.CashOnDelivery", 0)]
    [TestCase("payments.cashondelivery", 0)]
    [TestCase("Payments.CheckMoneyOrder", 1)]
    public async Task Nobody_is_asked_for_what_is_paid_on_delivery(string method, int opened)
    {
        await PlaceSilentlyAsync(order => order.PaymentMethodSystemName = method);

        Assert.That(await ReconcileLaterAsync(), Is.EqualTo(opened));
    }

    [Test]
    public async Task Nothing_is_opened_for_an_order_of_nothing_a_paid_one_a_cancelled_one_and_one_long_past()
    {
        await PlaceSilentlyAsync(order => order.OrderTotal = 0);
        await PlaceSilentlyAsync(order => order.PaymentStatus = PaymentStatus.Authorized);
        await PlaceSilentlyAsync(order => order.OrderStatus = OrderStatus.Cancelled);
        await PlaceSilentlyAsync(order => order.CreatedOnUtc = _shop.NowUtc.AddDays(-3).AddHours(-1));

        Assert.That(await ReconcileLaterAsync(), Is.Zero);
    }

    [Test]
    public async Task What_no_event_told_is_found_once_and_not_again_after_its_end()
    {
        var id = await PlaceSilentlyAsync(_ => { });
        Assert.That(await ReconcileLaterAsync(), Is.EqualTo(1));

        await _shop.InAsync(visit => visit.Get<EpisodeWrites>().EndOrderAsync(id, EpisodeState.Converted, _shop.NowUtc));
        Assert.That(await ReconcileLaterAsync(), Is.Zero);
        Assert.That(await _shop.EpisodesAsync(EpisodeKind.Order), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_orders_again_does_not_hear_of_the_first_try()
    {
        var guest = await BuyerAsync();
        await _shop.OrderAsync(guest);
        _shop.Clock.Move(TimeSpan.FromMinutes(10));
        await _shop.SnapshotAsync();
        await _shop.AddAsync(guest, _shop.Cup);
        await _shop.OrderAsync(guest);

        Assert.That((await _shop.EpisodesAsync(EpisodeKind.Order)).Select(episode => episode.State), Is.EqualTo(new[] { EpisodeState.Superseded, EpisodeState.Open }));
    }

    [Test]
    public async Task Opening_it_costs_one_statement_of_ours()
    {
        var order = await OrderAsync();
        await _shop.InAsync(visit => visit.Get<IRepository<Episode>>().DeleteAsync(episode => episode.KindId == (int)EpisodeKind.Order));

        using var statements = new Statements();
        await _shop.InAsync(visit => visit.Get<Nop.Plugin.Misc.CartRecovery.Carts.Orders.UnpaidOrders>().OpenAsync(order, isGuest: true));

        Assert.That(statements.OfShoppers, Has.Count.EqualTo(1));
    }

    private async Task<Episode> UnpaidAsync() => await _shop.EpisodeAsync(EpisodeKind.Order);

    private async Task<Customer> BuyerAsync()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle, 2);
        await _shop.SaveBillingAsync(guest, "ana@example.test");
        return guest;
    }

    private async Task<Order> OrderAsync()
    {
        await _shop.OrderAsync(await BuyerAsync());
        return (await _shop.InAsync(visit => visit.RowsAsync<Order>())).Single();
    }

    private Task ProcessAsync(Order order, Func<IOrderProcessingService, Order, Task> act) => _shop.InAsync(async visit =>
        await act(visit.Get<IOrderProcessingService>(), (await visit.Get<IRepository<Order>>().GetByIdAsync(order.Id))!));

    private Task SilentlyAsync(Order order, Action<Order> change) => _shop.InAsync(async visit =>
    {
        var row = (await visit.Get<IRepository<Order>>().GetByIdAsync(order.Id))!;
        change(row);
        await visit.Get<IRepository<Order>>().UpdateAsync(row, false);
    });

    private async Task<int> ReconcileLaterAsync()
    {
        _shop.Clock.Move(TimeSpan.FromMinutes(5));
        return await _shop.ReconcileAsync();
    }

    private Task<int> PlaceSilentlyAsync(Action<Order> change) => _shop.InAsync(async visit =>
    {
        var address = await visit.AddAsync(new Address { Email = "ana@example.test" });
        var order = new Order
        {
            CustomerId = (await visit.GuestAsync()).Id, StoreId = 1, BillingAddressId = address.Id, CreatedOnUtc = _shop.NowUtc, OrderGuid = Guid.NewGuid(), OrderTotal = 54m,
            OrderStatus = OrderStatus.Pending, PaymentStatus = PaymentStatus.Pending, CustomerCurrencyCode = "USD", CurrencyRate = 1,
        };
        change(order);
        await visit.Get<IRepository<Order>>().InsertAsync(order, false);
        return order.Id;
    });
}
