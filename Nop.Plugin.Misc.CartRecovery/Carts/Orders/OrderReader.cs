using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Orders;

/// <summary>Reads the orders behind a batch of episodes with four statements, however many there are.</summary>
internal sealed class OrderReader(UnpaidOrderQueries queries)
{
    public async Task<IReadOnlyDictionary<int, CartContent>> ReadAsync(IReadOnlyCollection<Episode> episodes)
    {
        var ids = episodes.Select(episode => episode.SubjectId).Distinct().ToList();
        var orders = await queries.OrdersAsync(ids);
        var items = await queries.ItemsAsync(ids);
        var addresses = await queries.AddressesAsync([.. orders.Values.Select(order => order.BillingAddressId).Distinct()]);
        var customers = await queries.CustomersAsync([.. orders.Values.Select(order => order.CustomerId).Distinct()]);
        return episodes.ToDictionary(episode => episode.Id, episode => Content(episode, orders.GetValueOrDefault(episode.SubjectId), items, addresses, customers));
    }

    private static CartContent Content(
        Episode episode, Order? order, ILookup<int, OrderItem> items, IReadOnlyDictionary<int, Address> addresses, IReadOnlyDictionary<int, Customer> customers)
    {
        if (order is null)
            return new CartContent(null, []) { Order = OrderContent.Gone };

        return new CartContent(customers.GetValueOrDefault(order.CustomerId), [.. items[order.Id].Select(item => Line(episode.Id, item))])
        {
            Order = new OrderContent(OrderStates.Of(order), order.OrderTotal, addresses.GetValueOrDefault(order.BillingAddressId)),
        };
    }

    private static CartLine Line(int episodeId, OrderItem item) => new()
    {
        EpisodeId = episodeId,
        ProductId = item.ProductId,
        AttributesXml = item.AttributesXml ?? "",
        Quantity = item.Quantity,
        RentalStartDateUtc = item.RentalStartDateUtc,
        RentalEndDateUtc = item.RentalEndDateUtc,
        UnitPrice = item.UnitPriceExclTax,
    };
}
