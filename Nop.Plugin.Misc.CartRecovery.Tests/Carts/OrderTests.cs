using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class OrderTests(DatabaseKind database)
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync(database: database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Order_converts_the_episode_and_the_next_cart_begins_another()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.OrderAsync(guest);
        _shop.Clock.Move(TimeSpan.FromDays(1));
        await _shop.AddAsync(guest, _shop.Cup);
        await _shop.ReconcileAsync();

        var episodes = await _shop.EpisodesAsync();
        var order = (await _shop.InAsync(visit => visit.RowsAsync<Order>())).Single();
        Assert.That(episodes.Select(episode => (episode.State, episode.OrderId)), Is.EqualTo(new[] { (EpisodeState.Converted, order.Id), (EpisodeState.Open, 0) }));
    }

    [TestCase("ana@example.test", "", EpisodeState.Converted)]
    [TestCase("ANA@Example.Test ", "", EpisodeState.Converted)]
    [TestCase("other@example.test", "+40 721 123 456", EpisodeState.Converted)]
    [TestCase("other@example.test", "+40 721 999 999", EpisodeState.Open)]
    public async Task Order_on_another_device_converts_by_email_or_phone(string email, string phone, EpisodeState expected)
    {
        var here = await _shop.GuestAsync();
        await _shop.AddAsync(here, _shop.Kettle);
        await _shop.SaveBillingAsync(here, "ana@example.test", "+40 721 123 456");
        var there = await _shop.GuestAsync();
        await _shop.AddAsync(there, _shop.Cup);
        await _shop.SaveBillingAsync(there, email, phone);

        await _shop.OrderAsync(there);

        var episodes = await _shop.EpisodesAsync();
        Assert.That(episodes.Single(episode => episode.CustomerId == here.Id).State, Is.EqualTo(expected));
        Assert.That(episodes.Single(episode => episode.CustomerId == there.Id).State, Is.EqualTo(EpisodeState.Converted));
    }

    [Test]
    public async Task Order_in_another_store_leaves_this_stores_cart_open()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);

        await PlaceAsync(guest.Id, storeId: 99, publish: true);

        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Open));
    }

    [Test]
    public async Task Order_that_nobody_told_of_is_found_by_reconciliation()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromMinutes(5));
        var orderId = await PlaceAsync(guest.Id, storeId: (await _shop.EpisodeAsync()).StoreId, publish: false);
        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Open));

        var repaired = await _shop.ReconcileAsync();

        Assert.That(repaired, Is.EqualTo(1));
        var episode = await _shop.EpisodeAsync();
        Assert.That((episode.State, episode.OrderId, episode.NextDecisionUtc), Is.EqualTo((EpisodeState.Converted, orderId, _shop.NowUtc)));
    }

    [Test]
    public async Task Reconciliation_leaves_a_cart_begun_after_the_order()
    {
        var guest = await _shop.GuestAsync();
        await PlaceAsync(guest.Id, storeId: 1, publish: true);
        await _shop.AddAsync(guest, _shop.Kettle);

        await _shop.ReconcileAsync();
        await _shop.ReconcileAsync();

        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Open));
    }

    [Test]
    public async Task Order_after_the_limit_finds_the_episode_lapsed()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        _shop.Clock.Move(EpisodeLife.DefaultLimit + TimeSpan.FromSeconds(1));

        await _shop.OrderAsync(guest);

        Assert.That((await _shop.EpisodesAsync())[0].State, Is.EqualTo(EpisodeState.Lapsed));
    }

    [Test]
    public async Task Episode_that_ended_before_any_run_saw_it_still_is_its_customers()
    {
        var account = await _shop.AccountAsync();
        await _shop.AddAsync(account, _shop.Kettle);
        await _shop.OrderAsync(account);

        await _shop.ReconcileAsync();

        var recipient = (await _shop.RecipientsAsync()).Single();
        Assert.That((recipient.CustomerId, (await _shop.EpisodeAsync()).RecipientId), Is.EqualTo((account.Id, recipient.Id)));
    }

    private Task<int> PlaceAsync(int customerId, int storeId, bool publish) => _shop.InAsync(async visit =>
    {
        var address = await visit.AddAsync(new Address { Email = "ana@example.test" });
        var order = new Order { CustomerId = customerId, StoreId = storeId, BillingAddressId = address.Id, CreatedOnUtc = _shop.NowUtc, OrderGuid = Guid.NewGuid() };
        await visit.Get<IRepository<Order>>().InsertAsync(order, publish);
        return order.Id;
    });
}
