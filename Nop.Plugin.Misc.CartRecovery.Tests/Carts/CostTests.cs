using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

/// <summary>What capture costs the shopper, and that it can never cost him his cart.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class CostTests(DatabaseKind database)
{
    [Test]
    public async Task Each_cart_event_costs_one_statement_and_the_first_one_two()
    {
        await using var shop = await CartShop.OpenAsync(database: database);
        var guest = await shop.GuestAsync();

        Assert.That(await CostAsync(() => shop.AddAsync(guest, shop.Kettle)), Is.EqualTo(2));
        Assert.That(await CostAsync(() => shop.AddAsync(guest, shop.Kettle)), Is.EqualTo(1));
        Assert.That(await CostAsync(() => shop.AddAsync(guest, shop.Cup)), Is.EqualTo(1));
        Assert.That(await CostAsync(() => shop.RemoveAsync(guest, shop.Kettle)), Is.EqualTo(1));
        Assert.That(await CostAsync(() => shop.RemoveAsync(guest, shop.Cup)), Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_else_is_asked_of_the_database_than_that_one_statement()
    {
        Statements.Listen();
        var without = await UnitAsync(await Shop.OpenAsync(Databases.Fresh(database)));
        await using var shop = await CartShop.OpenAsync(database: database);
        var guest = await shop.GuestAsync();
        await shop.AddAsync(guest, shop.Kettle);
        await shop.AddAsync(guest, shop.Kettle);

        await using var visit = StandInScope.Create(shop.Root, new StandInRequest { Customer = guest });
        using var statements = new Statements();
        await visit.AddToCartAsync(shop.Kettle);

        Assert.That(statements.All, Has.Count.EqualTo(without + 1), string.Join("\n", statements.All));
    }

    [Test]
    public async Task Two_first_items_at_the_same_moment_open_one_episode()
    {
        await using var shop = await CartShop.OpenAsync(database: database);
        for (var round = 0; round < 5; round++)
        {
            var guest = await shop.GuestAsync();
            var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var racers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                await go.Task;
                await shop.InAsync(visit => visit.Get<EpisodeCapture>().FilledAsync(new ShoppingCartItem { CustomerId = guest.Id, StoreId = 1, ShoppingCartTypeId = 1 }), guest);
            })).ToList();
            go.SetResult();
            await Task.WhenAll(racers);

            var own = (await shop.EpisodesAsync()).Where(episode => episode.CustomerId == guest.Id).ToList();
            Assert.That(own.Select(episode => (episode.State, episode.Version)), Is.EqualTo(new[] { (EpisodeState.Open, 4) }));
        }
    }

    [Test]
    public async Task Capture_that_cannot_work_is_logged_and_the_cart_goes_on()
    {
        await using var shop = await CartShop.OpenAsync(services => services.AddScoped<EpisodeClock>(_ => throw new InvalidOperationException("planned")), database);
        var guest = await shop.GuestAsync();

        var warnings = await shop.AddAsync(guest, shop.Kettle);
        await shop.RemoveAsync(guest, shop.Kettle);
        await shop.AddAsync(guest, shop.Kettle);
        await shop.OrderAsync(guest);

        Assert.That(warnings, Is.Empty);
        Assert.That(await shop.InAsync(visit => visit.RowsAsync<Order>()), Has.Count.EqualTo(1));
        Assert.That((await shop.InAsync(visit => visit.RowsAsync<Log>())).Select(line => line.ShortMessage), Has.Some.Contains("planned"));
    }

    private static async Task<int> CostAsync(Func<Task> act)
    {
        using var statements = new Statements();
        await act();
        return statements.OfShoppers.Count;
    }

    private static async Task<int> UnitAsync(Shop shop)
    {
        await using var closing = shop;
        Customer guest;
        await using (var visit = shop.Visit())
        {
            guest = await visit.GuestAsync();
            var product = await visit.AddProductAsync("Kettle", 27m);
            await visit.AddToCartAsync(product);
            await visit.AddToCartAsync(product);
        }

        await using var scope = StandInScope.Create(shop.Root, new StandInRequest { Customer = guest });
        var kettle = (await scope.RowsAsync<Nop.Core.Domain.Catalog.Product>()).Single();
        using var statements = new Statements();
        await scope.AddToCartAsync(kettle);
        return statements.All.Count;
    }
}
