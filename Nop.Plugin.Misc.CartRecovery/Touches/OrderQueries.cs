using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Who a person may have ordered as. The e-mail is lower case; empty parts match nothing.</summary>
internal sealed record BuyerKeys(IReadOnlyCollection<int> CustomerIds, string Email, string Phone)
{
    public bool Placed(PlacedOrder order) =>
        (order.CustomerId > 0 && CustomerIds.Contains(order.CustomerId)) || (Email.Length > 0 && Email == order.Email) || (Phone.Length > 0 && Phone == order.Phone);
}

internal sealed record PlacedOrder(int Id, int StoreId, int CustomerId, string Email, string Phone, DateTime CreatedUtc);

/// <summary>Orders of people, by customer, billing e-mail and billing phone.</summary>
internal sealed class OrderQueries(IRepository<Order> orders, IRepository<Address> addresses)
{
    public async Task<IReadOnlyList<PlacedOrder>> SinceAsync(IReadOnlyCollection<BuyerKeys> buyers, DateTime sinceUtc)
    {
        var customerIds = buyers.SelectMany(buyer => buyer.CustomerIds).Where(id => id > 0).Distinct().ToList();
        var emails = buyers.Select(buyer => buyer.Email).Where(email => email.Length > 0).Distinct().ToList();
        var phones = buyers.Select(buyer => buyer.Phone).Where(phone => phone.Length > 0).Distinct().ToList();
        return [.. await ByCustomerAsync(customerIds, sinceUtc), .. await ByAddressAsync(emails, phones, sinceUtc)];
    }

    private async Task<IEnumerable<PlacedOrder>> ByCustomerAsync(List<int> customerIds, DateTime sinceUtc)
    {
        if (customerIds.Count == 0)
            return [];

        var rows = await orders.Table
            .Where(order => customerIds.Contains(order.CustomerId) && !order.Deleted && order.CreatedOnUtc > sinceUtc)
            .Select(order => new { order.Id, order.StoreId, order.CustomerId, order.CreatedOnUtc })
            .ToListAsync();
        return rows.Select(row => new PlacedOrder(row.Id, row.StoreId, row.CustomerId, "", "", row.CreatedOnUtc.AsUtc()));
    }

    /// <summary>Addresses have no index on the e-mail; the order's date has one and bounds what is read.</summary>
    private async Task<IEnumerable<PlacedOrder>> ByAddressAsync(List<string> emails, List<string> phones, DateTime sinceUtc)
    {
        if (emails.Count + phones.Count == 0)
            return [];

#pragma warning disable CA1304 // The database lowers it, and it knows no culture.
        var rows = await (
            from order in orders.Table
            join address in addresses.Table on order.BillingAddressId equals address.Id
            where !order.Deleted && order.CreatedOnUtc > sinceUtc && (emails.Contains(address.Email.ToLower()) || phones.Contains(address.PhoneNumber))
            select new { order.Id, order.StoreId, order.CustomerId, address.Email, address.PhoneNumber, order.CreatedOnUtc }).ToListAsync();
#pragma warning restore CA1304
        return rows.Select(row => new PlacedOrder(row.Id, row.StoreId, row.CustomerId, Key(row.Email), row.PhoneNumber ?? "", row.CreatedOnUtc.AsUtc()));
    }

    private static string Key(string? email) => (email ?? "").Trim().ToLowerInvariant();
}
