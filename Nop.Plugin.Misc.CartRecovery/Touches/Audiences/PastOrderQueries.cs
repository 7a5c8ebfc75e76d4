using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

/// <param name="Recovered">A message of ours is credited with it.</param>
internal sealed record PastOrder(int Id, int CustomerId, string Email, string Phone, DateTime CreatedUtc, bool Recovered);

/// <summary>All that people have ever ordered, whichever store and device; cancelled orders were no purchases.</summary>
internal sealed class PastOrderQueries(IRepository<Order> orders, IRepository<Address> addresses, IRepository<Conversion> conversions)
{
    public async Task<IReadOnlyList<PastOrder>> OfAsync(IReadOnlyCollection<BuyerKeys> buyers)
    {
        var customerIds = buyers.SelectMany(buyer => buyer.CustomerIds).Where(id => id > 0).Distinct().ToList();
        var emails = buyers.Select(buyer => buyer.Email).Where(email => email.Length > 0).Distinct().ToList();
        var phones = buyers.Select(buyer => buyer.Phone).Where(phone => phone.Length > 0).Distinct().ToList();
        PastOrder[] found = [.. await ByCustomerAsync(customerIds), .. await ByAddressAsync(emails, phones)];
        var recovered = await RecoveredAsync([.. found.Select(order => order.Id).Distinct()]);
        return [.. found.Select(order => order with { Recovered = recovered.Contains(order.Id) })];
    }

    private async Task<IEnumerable<PastOrder>> ByCustomerAsync(List<int> customerIds)
    {
        if (customerIds.Count == 0)
            return [];

        var rows = await orders.Table
            .Where(order => customerIds.Contains(order.CustomerId) && !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled)
            .Select(order => new { order.Id, order.CustomerId, order.CreatedOnUtc })
            .ToListAsync();
        return rows.Select(row => new PastOrder(row.Id, row.CustomerId, "", "", row.CreatedOnUtc.AsUtc(), false));
    }

    private async Task<IEnumerable<PastOrder>> ByAddressAsync(List<string> emails, List<string> phones)
    {
        if (emails.Count + phones.Count == 0)
            return [];

#pragma warning disable CA1304 // The database lowers it, and it knows no culture.
        var rows = await (
            from order in orders.Table
            join address in addresses.Table on order.BillingAddressId equals address.Id
            where !order.Deleted && order.OrderStatusId != (int)OrderStatus.Cancelled && (emails.Contains(address.Email.ToLower()) || phones.Contains(address.PhoneNumber))
            select new { order.Id, order.CustomerId, address.Email, address.PhoneNumber, order.CreatedOnUtc }).ToListAsync();
#pragma warning restore CA1304
        return rows.Select(row => new PastOrder(row.Id, row.CustomerId, (row.Email ?? "").Trim().ToLowerInvariant(), row.PhoneNumber ?? "", row.CreatedOnUtc.AsUtc(), false));
    }

    private async Task<HashSet<int>> RecoveredAsync(List<int> orderIds)
    {
        var found = new HashSet<int>();
        foreach (var chunk in orderIds.Chunk(1_000).Select(chunk => chunk.ToList()))
        {
            found.UnionWith(await conversions.Table
                .Where(conversion => chunk.Contains(conversion.OrderId) && (conversion.ClickedThenBought || conversion.CouponUsed) && conversion.CancelledUtc == null)
                .Select(conversion => conversion.OrderId)
                .ToListAsync());
        }

        return found;
    }
}
