using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Orders;

/// <summary>Orders of many episodes in one statement each.</summary>
internal sealed class UnpaidOrderQueries(
    IRepository<Order> orders, IRepository<OrderItem> items, IRepository<Address> addresses, IRepository<Customer> customers, IRepository<Episode> episodes)
{
    public async Task<IReadOnlyDictionary<int, Order>> OrdersAsync(List<int> ids) =>
        (await orders.Table.Where(order => ids.Contains(order.Id)).ToListAsync()).ToDictionary(order => order.Id);

    /// <summary>Null when the row is gone.</summary>
    public async Task<Order?> OrderAsync(int id) => await orders.Table.FirstOrDefaultAsync(order => order.Id == id);

    public async Task<ILookup<int, OrderItem>> ItemsAsync(List<int> orderIds) =>
        (await items.Table.Where(item => orderIds.Contains(item.OrderId)).OrderBy(item => item.Id).ToListAsync()).ToLookup(item => item.OrderId);

    public async Task<IReadOnlyDictionary<int, Address>> AddressesAsync(List<int> ids) =>
        (await addresses.Table.Where(address => ids.Contains(address.Id)).ToListAsync()).ToDictionary(address => address.Id);

    public async Task<IReadOnlyDictionary<int, Customer>> CustomersAsync(List<int> ids) =>
        (await customers.Table.Where(customer => ids.Contains(customer.Id)).ToListAsync()).ToDictionary(customer => customer.Id);

    /// <summary>Of these, the ones that were taken up already, whatever became of them.</summary>
    public async Task<IReadOnlySet<int>> KnownAsync(List<int> orderIds)
    {
        var keys = orderIds.Select(Episode.OpenKeyForOrder).ToList();
        return (await episodes.Table
            .Where(episode => episode.KindId == (int)EpisodeKind.Order && keys.Contains(episode.OpenKey))
            .Select(episode => episode.SubjectId)
            .ToListAsync()).ToHashSet();
    }
}
