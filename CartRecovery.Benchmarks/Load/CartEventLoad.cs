using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts.Filters;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace CartRecovery.Benchmarks.Load;

/// <summary>What a shopper's own request costs: the same request in shops without the plugin, with it, and with it after months of trade, turn by turn.</summary>
internal sealed class CartEventLoad(IReadOnlyList<(string Name, LoadShop Shop)> shops, int rounds)
{
    private const int WarmUp = 20;

    public async Task RunAsync(Report report)
    {
        await MeasureAsync(report, "First item of a cart", (_, _) => Task.CompletedTask, (shop, visit, who) => AddAsync(shop, visit, who), freshGuest: true);
        await MeasureAsync(report, "One more item", (_, _) => Task.CompletedTask, (shop, visit, who) => AddAsync(shop, visit, who));
        await MeasureAsync(report, "Removal of a line", AddCupAsync, RemoveCupAsync);
        await MeasureAsync(report, "Page view that is noted", LookLaterAsync, (_, visit, _) => visit.Get<PageViews>().NoteAsync(), onlyWithPlugin: true);
        await MeasureAsync(report, "Page view within five minutes", (_, _) => Task.CompletedTask, (_, visit, _) => visit.Get<PageViews>().NoteAsync(), onlyWithPlugin: true);
    }

    private async Task MeasureAsync(
        Report report, string what, Func<LoadShop, Customer, Task> prepare, Func<LoadShop, StandInScope, Customer, Task> act, bool freshGuest = false, bool onlyWithPlugin = false)
    {
        var arms = shops.Where(shop => !onlyWithPlugin || shop.Shop.Options.Plugins.Count > 0).ToList();
        var samples = arms.Select(_ => new List<Sample>()).ToList();
        var guests = new List<Customer>();
        foreach (var (_, shop) in arms)
            guests.Add(await WithCartAsync(shop));

        for (var round = 0; round < rounds + WarmUp; round++)
        {
            for (var arm = 0; arm < arms.Count; arm++)
            {
                var shop = arms[arm].Shop;
                var guest = freshGuest ? await shop.GuestAsync() : await shop.AgainAsync(guests[arm]);
                await prepare(shop, guest);
                guest = await shop.AgainAsync(guest);
                await using var visit = shop.Visit(guest);
                var sample = await Sample.OfAsync(() => act(shop, visit, guest));
                if (round >= WarmUp)
                    samples[arm].Add(sample);
            }
        }

        for (var arm = 0; arm < arms.Count; arm++)
            report.Row(what, arms[arm].Name, samples[arm], samples[0]);
    }

    private static async Task<Customer> WithCartAsync(LoadShop shop)
    {
        var guest = await shop.GuestAsync();
        await using var visit = shop.Visit(guest);
        await AddAsync(shop, visit, guest);
        return guest;
    }

    private static Task AddAsync(LoadShop shop, StandInScope visit, Customer guest) =>
        visit.Get<IShoppingCartService>().AddToCartAsync(guest, shop.Kettle, ShoppingCartType.ShoppingCart, shop.Store.Id);

    private static async Task AddCupAsync(LoadShop shop, Customer guest)
    {
        await using var visit = shop.Visit(guest);
        await visit.Get<IShoppingCartService>().AddToCartAsync(guest, shop.Cup, ShoppingCartType.ShoppingCart, shop.Store.Id);
    }

    private static async Task RemoveCupAsync(LoadShop shop, StandInScope visit, Customer guest)
    {
        var carts = visit.Get<IShoppingCartService>();
        var line = (await carts.GetShoppingCartAsync(guest, ShoppingCartType.ShoppingCart)).Single(item => item.ProductId == shop.Cup.Id);
        await carts.DeleteShoppingCartItemAsync(line);
    }

    // The limit of the active campaigns is asked for once in five minutes, by the whole shop and not by this visitor.
    private static async Task LookLaterAsync(LoadShop shop, Customer guest)
    {
        shop.Clock.Move(TimeSpan.FromMinutes(6));
        await using var visit = shop.Visit();
        await visit.Get<EpisodeClock>().LimitAsync();
    }
}
