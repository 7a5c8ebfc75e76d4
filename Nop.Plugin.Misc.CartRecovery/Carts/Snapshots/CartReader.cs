using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Catalog;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>Reads the real carts and wishlists behind a batch of episodes with a handful of statements, however many there are.</summary>
internal sealed class CartReader(CartQueries queries, CartKeys keys, UnitPrices prices, IProductService products, IStoreService stores)
{
    public async Task<IReadOnlyDictionary<int, CartContent>> ReadAsync(IReadOnlyCollection<Episode> episodes)
    {
        var customerIds = episodes.Select(episode => episode.CustomerId).Distinct().ToList();
        var shelf = new Shelf(
            await queries.CustomersAsync(customerIds),
            await queries.ItemsAsync(customerIds, [.. episodes.Select(episode => KeyOf(episode).LineTypeId).Distinct()]),
            await queries.RoleKeysAsync(customerIds),
            (await stores.GetAllStoresAsync()).ToDictionary(store => store.Id));
        var productIds = shelf.Items.SelectMany(group => group).Select(item => item.ProductId).Distinct().ToArray();
        var known = (await products.GetProductsByIdsAsync(productIds)).ToDictionary(product => product.Id);

        var contents = new Dictionary<int, CartContent>();
        foreach (var episode in episodes)
            contents[episode.Id] = await ContentAsync(episode, shelf, known);
        return contents;
    }

    private async Task<CartContent> ContentAsync(Episode episode, Shelf shelf, Dictionary<int, Product> known)
    {
        if (!shelf.Customers.TryGetValue(episode.CustomerId, out var customer))
            return new CartContent(null, []);

        var lines = new List<CartLine>();
        var key = KeyOf(episode);
        foreach (var item in shelf.Items[episode.CustomerId].Where(item => item.ShoppingCartTypeId == key.LineTypeId && (key.LineStoreId == 0 || item.StoreId == key.LineStoreId)))
        {
            if (known.TryGetValue(item.ProductId, out var product) && shelf.Stores.TryGetValue(episode.StoreId, out var store))
                lines.Add(Line(episode.Id, item, await prices.OfAsync(item, product, customer, shelf.Roles.GetValueOrDefault(customer.Id, ""), store)));
        }

        return new CartContent(customer, lines);
    }

    private CartKey KeyOf(Episode episode) => keys.Of(episode.StoreId, episode.CustomerId, episode.Kind);

    private static CartLine Line(int episodeId, ShoppingCartItem item, decimal unitPrice) => new()
    {
        EpisodeId = episodeId,
        ProductId = item.ProductId,
        AttributesXml = item.AttributesXml ?? "",
        Quantity = item.Quantity,
        CustomerEnteredPrice = item.CustomerEnteredPrice,
        RentalStartDateUtc = item.RentalStartDateUtc,
        RentalEndDateUtc = item.RentalEndDateUtc,
        UnitPrice = unitPrice,
    };

    private sealed record Shelf(
        IReadOnlyDictionary<int, Customer> Customers,
        ILookup<int, ShoppingCartItem> Items,
        IReadOnlyDictionary<int, string> Roles,
        IReadOnlyDictionary<int, Store> Stores);
}
