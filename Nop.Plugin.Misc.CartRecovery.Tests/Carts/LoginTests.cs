using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class LoginTests(DatabaseKind database)
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync(database: database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Guest_who_signs_in_takes_his_episode_along()
    {
        var account = await _shop.AccountAsync();
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.AddAsync(guest, _shop.Cup);
        var started = _shop.NowUtc;
        _shop.Clock.Move(TimeSpan.FromMinutes(10));

        await _shop.InAsync(async visit => await visit.Get<StandInAccounts>().SignInAsync(account), guest);

        var episode = await _shop.EpisodeAsync();
        Assert.That((episode.State, episode.CustomerId, episode.IsGuest), Is.EqualTo((EpisodeState.Open, account.Id, false)));
        Assert.That(episode.OpenKey, Is.EqualTo(Episode.OpenKeyFor(episode.StoreId, account.Id)));
        Assert.That((episode.StartedUtc, episode.LastActivityUtc), Is.EqualTo((started, _shop.NowUtc)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Guest_and_customer_with_a_cart_each_are_one_episode_the_older_one(bool guestFirst)
    {
        var account = await _shop.AccountAsync();
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guestFirst ? guest : account, _shop.Kettle);
        var started = _shop.NowUtc;
        _shop.Clock.Move(TimeSpan.FromHours(2));
        await _shop.AddAsync(guestFirst ? account : guest, _shop.Cup);

        await _shop.InAsync(async visit => await visit.Get<StandInAccounts>().SignInAsync(account), guest);
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();

        var episodes = await _shop.EpisodesAsync();
        var open = episodes.Single(episode => episode.State == EpisodeState.Open);
        Assert.That(episodes.Select(episode => episode.State), Is.EquivalentTo(new[] { EpisodeState.Open, EpisodeState.Superseded }));
        Assert.That((open.StartedUtc, open.CustomerId, open.ItemCount), Is.EqualTo((started, account.Id, 2)));
    }

    [Test]
    public async Task Signing_in_without_a_cart_changes_nothing()
    {
        var account = await _shop.AccountAsync();
        await _shop.AddAsync(account, _shop.Kettle);
        var before = await _shop.EpisodeAsync();
        var guest = await _shop.GuestAsync();

        await _shop.InAsync(async visit => await visit.Get<StandInAccounts>().SignInAsync(account), guest);

        Assert.That((await _shop.EpisodeAsync()).Version, Is.EqualTo(before.Version));
    }

    [Test]
    public async Task Registration_keeps_the_episode_and_ends_its_being_a_guests()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);

        await _shop.InAsync(async visit => await visit.Get<StandInAccounts>().RegisterAsync("ana@example.test"), guest);
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();

        var episode = await _shop.EpisodeAsync();
        Assert.That((episode.State, episode.CustomerId, episode.IsGuest), Is.EqualTo((EpisodeState.Open, guest.Id, false)));
        Assert.That((await _shop.RecipientsAsync()).Single().Id, Is.EqualTo(episode.RecipientId));
    }
}
