using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class WishlistTests(DatabaseKind database)
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync(database: database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task A_wish_opens_an_episode_of_its_own_beside_the_cart_and_its_lines_are_the_wishlists()
    {
        var guest = await _shop.GuestAsync();
        await _shop.WishAsync(guest, _shop.Cup);
        await _shop.AddAsync(guest, _shop.Kettle, 2);
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();

        var wishlist = await _shop.EpisodeAsync(EpisodeKind.Wishlist);
        var cart = await _shop.EpisodeAsync();
        Assert.That((wishlist.State, wishlist.CartValue, wishlist.OpenKey), Is.EqualTo((EpisodeState.Open, 4.5m, "w:" + cart.OpenKey)));
        Assert.That((cart.State, cart.CartValue), Is.EqualTo((EpisodeState.Open, 54m)));
        Assert.That((await _shop.LinesAsync()).Select(line => (line.EpisodeId, line.ProductId)), Is.EquivalentTo(new[] { (wishlist.Id, _shop.Cup.Id), (cart.Id, _shop.Kettle.Id) }));
    }

    [Test]
    public async Task Each_wish_costs_one_statement_and_the_first_one_two()
    {
        var guest = await _shop.GuestAsync();

        Assert.That(await CostAsync(() => _shop.WishAsync(guest, _shop.Cup)), Is.EqualTo(2));
        Assert.That(await CostAsync(() => _shop.WishAsync(guest, _shop.Kettle)), Is.EqualTo(1));
        Assert.That(await CostAsync(() => _shop.UnwishAsync(guest, _shop.Kettle)), Is.EqualTo(1));
    }

    [Test]
    public async Task Wishes_keep_no_cart_awake_and_a_cart_no_wishlist()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromMinutes(30));
        await _shop.WishAsync(guest, _shop.Cup);
        _shop.Clock.Move(TimeSpan.FromMinutes(30));
        await _shop.AddAsync(guest, _shop.Cup);

        Assert.That((await _shop.EpisodeAsync(EpisodeKind.Wishlist)).LastActivityUtc, Is.EqualTo(_shop.NowUtc.AddMinutes(-30)));
        Assert.That((await _shop.EpisodeAsync()).LastActivityUtc, Is.EqualTo(_shop.NowUtc));
    }

    [Test]
    public async Task The_last_wish_taken_back_ends_it_and_leaves_the_cart()
    {
        var guest = await _shop.GuestAsync();
        await _shop.WishAsync(guest, _shop.Cup);
        await _shop.AddAsync(guest, _shop.Cup);

        await _shop.UnwishAsync(guest, _shop.Cup);

        Assert.That((await _shop.EpisodeAsync(EpisodeKind.Wishlist)).State, Is.EqualTo(EpisodeState.Emptied));
        Assert.That((await _shop.EpisodeAsync()).State, Is.EqualTo(EpisodeState.Open));
    }

    [Test]
    public async Task An_order_of_the_person_ends_it_as_bought()
    {
        var guest = await _shop.GuestAsync();
        await _shop.WishAsync(guest, _shop.Cup);
        await _shop.AddAsync(guest, _shop.Kettle);

        await _shop.OrderAsync(guest);

        Assert.That((await _shop.EpisodeAsync(EpisodeKind.Wishlist)).State, Is.EqualTo(EpisodeState.Converted));
    }

    [Test]
    public async Task Signing_in_takes_the_wishlist_along()
    {
        var guest = await _shop.GuestAsync();
        var account = await _shop.AccountAsync();
        await _shop.WishAsync(guest, _shop.Cup);

        await _shop.InAsync(async visit => await visit.Get<StandInAccounts>().SignInAsync(account), guest);
        _shop.Clock.Move(TimeSpan.FromMinutes(2));
        await _shop.SnapshotAsync();

        var wishlist = (await _shop.EpisodesAsync(EpisodeKind.Wishlist)).Single(episode => episode.State == EpisodeState.Open);
        Assert.That((wishlist.CustomerId, wishlist.OpenKey, wishlist.CartValue), Is.EqualTo((account.Id, Episode.OpenKeyFor(wishlist.StoreId, account.Id, EpisodeKind.Wishlist), 4.5m)));
    }

    [Test]
    public async Task Each_kind_lives_as_long_as_its_own_campaigns_say()
    {
        await CampaignAsync(Trigger.Wishlist, 240);
        var guest = await _shop.GuestAsync();
        await _shop.WishAsync(guest, _shop.Cup);
        await _shop.AddAsync(guest, _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromHours(80));
        await _shop.WishAsync(guest, _shop.Kettle);
        await _shop.AddAsync(guest, _shop.Cup);

        Assert.That((await _shop.EpisodesAsync(EpisodeKind.Wishlist)).Select(episode => episode.State), Is.EqualTo(new[] { EpisodeState.Open }));
        Assert.That((await _shop.EpisodesAsync()).Select(episode => episode.State), Is.EqualTo(new[] { EpisodeState.Lapsed, EpisodeState.Open }));
    }

    [Test]
    public async Task A_wishlist_filled_behind_our_back_is_found()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.InAsync(async visit => await visit.Get<Nop.Data.IRepository<Nop.Core.Domain.Orders.ShoppingCartItem>>().InsertAsync(new Nop.Core.Domain.Orders.ShoppingCartItem
        {
            CustomerId = guest.Id, StoreId = (await visit.StoreAsync()).Id, ProductId = _shop.Cup.Id, Quantity = 1, ShoppingCartTypeId = 2, CreatedOnUtc = _shop.NowUtc, UpdatedOnUtc = _shop.NowUtc,
        }, false));
        _shop.Clock.Move(TimeSpan.FromMinutes(5));

        await _shop.ReconcileAsync();

        Assert.That((await _shop.EpisodeAsync(EpisodeKind.Wishlist)).CustomerId, Is.EqualTo(guest.Id));
        Assert.That(await _shop.EpisodesAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Whoever_looks_around_has_left_neither_cart_nor_wishlist()
    {
        var guest = await _shop.GuestAsync();
        await _shop.WishAsync(guest, _shop.Cup);
        await _shop.AddAsync(guest, _shop.Kettle);
        _shop.Clock.Move(TimeSpan.FromMinutes(30));

        await _shop.InAsync(async visit => await visit.Get<EpisodeCapture>().ActiveAsync((await visit.StoreAsync()).Id, (await visit.GuestAsync())), guest);

        Assert.That((await _shop.EpisodeAsync(EpisodeKind.Wishlist)).LastActivityUtc, Is.EqualTo(_shop.NowUtc));
        Assert.That((await _shop.EpisodeAsync()).LastActivityUtc, Is.EqualTo(_shop.NowUtc));
    }

    private Task CampaignAsync(Trigger trigger, int limitHours) => _shop.InAsync(async visit =>
        await visit.Get<Nop.Data.IRepository<RecoveryCampaign>>().InsertAsync(new RecoveryCampaign { Name = "Wishes", Trigger = trigger, State = CampaignState.Active, LimitHours = limitHours, CreatedUtc = _shop.NowUtc, UpdatedUtc = _shop.NowUtc }));

    private static async Task<int> CostAsync(Func<Task> act)
    {
        using var statements = new Statements();
        await act();
        return statements.OfShoppers.Count;
    }
}
