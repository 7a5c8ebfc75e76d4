using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Customers;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class CaptureTests(DatabaseKind database)
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync(database: database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task First_item_opens_an_episode_and_the_next_ones_keep_it_awake()
    {
        var guest = await _shop.GuestAsync();

        await _shop.AddAsync(guest, _shop.Kettle);
        var started = _shop.NowUtc;
        _shop.Clock.Move(TimeSpan.FromMinutes(7));
        await _shop.AddAsync(guest, _shop.Kettle);

        var episode = await _shop.EpisodeAsync();
        Assert.That(episode.State, Is.EqualTo(EpisodeState.Open));
        Assert.That(episode.CustomerId, Is.EqualTo(guest.Id));
        Assert.That(episode.StartedUtc, Is.EqualTo(started));
        Assert.That(episode.LastActivityUtc, Is.EqualTo(_shop.NowUtc));
        Assert.That(episode.NextDecisionUtc, Is.EqualTo(_shop.NowUtc.AddMinutes(1)));
        Assert.That((episode.Version, episode.SnapshotStale, episode.IsGuest), Is.EqualTo((2, true, true)));
        Assert.That(episode.LanguageId, Is.GreaterThan(0));
    }

    [Test]
    public async Task Removing_one_of_two_lines_is_activity_and_removing_the_last_ends_the_episode_as_emptied()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.AddAsync(guest, _shop.Cup);

        _shop.Clock.Move(TimeSpan.FromMinutes(3));
        await _shop.RemoveAsync(guest, _shop.Kettle);
        var afterFirst = await _shop.EpisodeAsync();
        await _shop.RemoveAsync(guest, _shop.Cup);
        var afterSecond = await _shop.EpisodeAsync();

        Assert.That(afterFirst.State, Is.EqualTo(EpisodeState.Open));
        Assert.That(afterFirst.LastActivityUtc, Is.EqualTo(_shop.NowUtc));
        Assert.That(afterFirst.ClosedUtc, Is.Null);
        Assert.That(afterSecond.State, Is.EqualTo(EpisodeState.Emptied));
        Assert.That((afterSecond.OpenKey[0], afterSecond.ClosedUtc, afterSecond.NextDecisionUtc), Is.EqualTo(('#', _shop.NowUtc, _shop.NowUtc)));
    }

    [Test]
    public async Task Cart_emptied_and_filled_again_between_two_runs_is_two_episodes()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.RemoveAsync(guest, _shop.Kettle);
        await _shop.AddAsync(guest, _shop.Cup);

        Assert.That((await _shop.EpisodesAsync()).Select(episode => episode.State), Is.EqualTo(new[] { EpisodeState.Emptied, EpisodeState.Open }));
    }

    [Test]
    public async Task Cart_cleared_at_once_ends_the_episode_though_no_line_tells()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);

        await _shop.InAsync(async visit => await visit.Get<IShoppingCartService>().ClearShoppingCartAsync(await visit.GuestAsync(), (await visit.StoreAsync()).Id), guest);

        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Emptied));
    }

    [Test]
    public async Task Crawlers_and_the_background_account_are_nobody()
    {
        foreach (var name in new[] { "SearchEngine", "BackgroundTask" })
        {
            var machine = await _shop.InAsync(visit => name == "SearchEngine"
                ? visit.Get<ICustomerService>().GetOrCreateSearchEngineUserAsync()
                : visit.Get<ICustomerService>().GetOrCreateBackgroundTaskUserAsync());
            await _shop.InAsync(async visit => await visit.AddAsync(new ShoppingCartItem
            {
                CustomerId = machine.Id,
                StoreId = (await visit.StoreAsync()).Id,
                ProductId = _shop.Kettle.Id,
                Quantity = 1,
                ShoppingCartType = ShoppingCartType.ShoppingCart,
            }), machine);
        }

        Assert.That(await _shop.EpisodesAsync(), Is.Empty);
    }

    [Test]
    public async Task What_somebody_else_puts_into_a_cart_is_read_anew_but_is_no_activity_and_opens_nothing()
    {
        var guest = await _shop.GuestAsync();
        var admin = await _shop.AccountAsync("clerk@example.test");
        await _shop.AddAsync(guest, _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();
        var before = await _shop.EpisodeAsync();
        var other = await _shop.GuestAsync();

        await _shop.InAsync(visit => PutAsync(visit, guest.Id), admin);
        await _shop.InAsync(visit => PutAsync(visit, other.Id), admin);
        _shop.Clock.Move(TimeSpan.FromMinutes(10));
        await _shop.ReconcileAsync();

        var after = await _shop.EpisodeAsync();
        Assert.That(before.SnapshotStale, Is.False);
        Assert.That(after.SnapshotStale, Is.True);
        Assert.That(after.LastActivityUtc, Is.EqualTo(before.LastActivityUtc));

        async Task PutAsync(NopCommerce.StandIn.StandInScope visit, int customerId) => await visit.AddAsync(new ShoppingCartItem
        {
            CustomerId = customerId,
            StoreId = (await visit.StoreAsync()).Id,
            ProductId = _shop.Cup.Id,
            Quantity = 1,
            ShoppingCartType = ShoppingCartType.ShoppingCart,
            CreatedOnUtc = _shop.NowUtc,
            UpdatedOnUtc = _shop.NowUtc,
        });
    }

    [Test]
    public async Task Activity_exactly_at_the_limit_keeps_the_episode_and_a_second_later_a_cart_opens_a_new_one()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        _shop.Clock.Move(EpisodeLife.DefaultLimit);
        await _shop.AddAsync(guest, _shop.Kettle);
        Assert.That(await _shop.EpisodesAsync(), Has.Count.EqualTo(1));

        _shop.Clock.Move(EpisodeLife.DefaultLimit + TimeSpan.FromSeconds(1));
        await _shop.AddAsync(guest, _shop.Cup);

        var episodes = await _shop.EpisodesAsync();
        Assert.That(episodes.Select(episode => episode.State), Is.EqualTo(new[] { EpisodeState.Lapsed, EpisodeState.Open }));
        Assert.That(episodes[1].StartedUtc, Is.EqualTo(_shop.NowUtc));
    }

    [Test]
    public async Task Removal_after_the_limit_ends_the_episode_as_lapsed_and_opens_nothing()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.AddAsync(guest, _shop.Cup);
        _shop.Clock.Move(EpisodeLife.DefaultLimit + TimeSpan.FromHours(1));

        await _shop.RemoveAsync(guest, _shop.Kettle);

        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Lapsed));
    }
}
