using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Customers;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class SnapshotTests(DatabaseKind database)
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync(database: database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Snapshot_holds_lines_value_and_count_and_waits_until_the_shopper_pauses()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.AddAsync(guest, _shop.Cup, quantity: 2);
        Assert.That(await _shop.SnapshotAsync(), Is.Zero);

        _shop.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.That(await _shop.SnapshotAsync(), Is.EqualTo(1));

        var episode = await _shop.EpisodeAsync();
        Assert.That((episode.CartValue, episode.ItemCount, episode.SnapshotStale, episode.SnapshotUtc), Is.EqualTo((36m, 3, false, (DateTime?)_shop.NowUtc)));
        Assert.That((await _shop.LinesAsync()).Select(line => (line.ProductId, line.Quantity, line.UnitPrice)),
            Is.EqualTo(new[] { (_shop.Kettle.Id, 1, 27m), (_shop.Cup.Id, 2, 4.5m) }));
        Assert.That(await _shop.SnapshotAsync(), Is.Zero);
    }

    [Test]
    public async Task Changed_cart_replaces_its_lines_and_an_unchanged_one_keeps_them()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await SettleAsync();
        var first = (await _shop.LinesAsync()).Single();

        await RefreshAsync();
        var second = (await _shop.LinesAsync()).Single();
        await _shop.AddAsync(guest, _shop.Kettle);
        await SettleAsync();
        var third = (await _shop.LinesAsync()).Single();

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That(third.Id, Is.Not.EqualTo(first.Id));
        Assert.That(third.Quantity, Is.EqualTo(2));
    }

    [Test]
    public async Task Changed_price_is_seen_when_the_cart_is_looked_at_again()
    {
        await _shop.AddAsync(await _shop.GuestAsync(), _shop.Kettle);
        await SettleAsync();
        await _shop.InAsync(async visit =>
        {
            var product = await visit.Get<IRepository<Product>>().GetByIdAsync(_shop.Kettle.Id);
            product.Price = 31m;
            await visit.Get<IRepository<Product>>().UpdateAsync(product);
        });

        Assert.That(await RefreshAsync(), Is.True);

        Assert.That((await _shop.EpisodeAsync()).CartValue, Is.EqualTo(31m));
        Assert.That((await _shop.LinesAsync()).Single().UnitPrice, Is.EqualTo(31m));
    }

    [Test]
    public async Task Snapshot_read_before_an_event_is_not_written_over_it()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        var read = await _shop.EpisodeAsync();
        await _shop.AddAsync(guest, _shop.Cup);

        var fresh = await _shop.InAsync(visit => visit.Get<CartSnapshots>().RefreshAsync(read));

        var episode = await _shop.EpisodeAsync();
        Assert.That(fresh, Is.False);
        Assert.That((episode.SnapshotStale, episode.ItemCount), Is.EqualTo((true, 0)));
        Assert.That(await _shop.LinesAsync(), Is.Empty);
    }

    [Test]
    public async Task Cart_found_empty_closes_the_episode_unless_something_was_put_in_since()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await SettleAsync();
        var read = await _shop.EpisodeAsync();
        await _shop.InAsync(visit => visit.Get<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.CustomerId == guest.Id));
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.InAsync(visit => visit.Get<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.CustomerId == guest.Id));

        await _shop.InAsync(visit => visit.Get<CartSnapshots>().RefreshAsync(read));
        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Open));

        await SettleAsync();
        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Emptied));
    }

    [Test]
    public async Task Account_becomes_the_recipient_at_the_first_snapshot()
    {
        var account = await _shop.AccountAsync("Ana@Example.test");
        await _shop.AddAsync(account, _shop.Kettle);
        Assert.That((await _shop.EpisodeAsync()).RecipientId, Is.Zero);

        await SettleAsync();

        var recipient = (await _shop.RecipientsAsync()).Single();
        Assert.That((await _shop.EpisodeAsync()).RecipientId, Is.EqualTo(recipient.Id));
        Assert.That((recipient.AddressKey, recipient.Email, recipient.CustomerId), Is.EqualTo(("ana@example.test", "Ana@Example.test", account.Id)));
    }

    [Test]
    public async Task Guest_removed_by_the_clean_up_leaves_snapshot_and_episode()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await SettleAsync();
        _shop.Clock.Move(TimeSpan.FromDays(2));

        await _shop.InAsync(visit => visit.Get<ICustomerService>().DeleteGuestCustomersAsync(null, _shop.NowUtc, onlyWithoutShoppingCart: false));
        Assert.That(await _shop.InAsync(visit => visit.Get<IRepository<Customer>>().GetByIdAsync(guest.Id)), Is.Null);
        Assert.That(await RefreshAsync(), Is.True);

        var episode = await _shop.EpisodeAsync();
        Assert.That((episode.State, episode.CartValue, episode.ItemCount), Is.EqualTo((EpisodeState.Open, 27m, 1)));
        Assert.That(await _shop.LinesAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Guest_who_vanished_before_his_cart_was_seen_leaves_nothing_to_write_about()
    {
        await _shop.AddAsync(await _shop.GuestAsync(), _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromDays(2));
        await _shop.InAsync(visit => visit.Get<ICustomerService>().DeleteGuestCustomersAsync(null, _shop.NowUtc, onlyWithoutShoppingCart: false));

        await _shop.SnapshotAsync();

        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Emptied));
    }

    [Test]
    public async Task Episode_is_not_due_before_its_cart_was_looked_at()
    {
        await _shop.AddAsync(await _shop.GuestAsync(), _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromMinutes(5));

        var before = await DueAsync();
        await _shop.SnapshotAsync();
        var after = await DueAsync();

        Assert.That((before.Count, after.Count), Is.EqualTo((0, 1)));

        Task<List<Episode>> DueAsync() => _shop.InAsync(visit => visit.Get<EpisodeStore>().DueAsync(_shop.NowUtc, 10));
    }

    [Test]
    public async Task Cart_filled_past_the_platforms_services_is_taken_up_once()
    {
        var guest = await _shop.GuestAsync();
        await _shop.InAsync(async visit => await visit.Get<IRepository<ShoppingCartItem>>().InsertAsync(new ShoppingCartItem
        {
            CustomerId = guest.Id, StoreId = (await visit.StoreAsync()).Id, ProductId = _shop.Kettle.Id, Quantity = 1,
            ShoppingCartType = ShoppingCartType.ShoppingCart, CreatedOnUtc = _shop.NowUtc, UpdatedOnUtc = _shop.NowUtc,
        }, publishEvent: false));
        var filled = _shop.NowUtc;
        Assert.That(await _shop.ReconcileAsync(), Is.Zero);

        _shop.Clock.Move(TimeSpan.FromMinutes(3));
        Assert.That((await _shop.ReconcileAsync(), await _shop.ReconcileAsync()), Is.EqualTo((1, 0)));

        var episode = await _shop.EpisodeAsync();
        Assert.That((episode.State, episode.StartedUtc, episode.LastActivityUtc, episode.IsGuest), Is.EqualTo((EpisodeState.Open, filled, filled, true)));
    }

    private async Task SettleAsync()
    {
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();
    }

    private async Task<bool> RefreshAsync()
    {
        var episode = await _shop.EpisodeAsync();
        return await _shop.InAsync(visit => visit.Get<CartSnapshots>().RefreshAsync(episode));
    }
}
