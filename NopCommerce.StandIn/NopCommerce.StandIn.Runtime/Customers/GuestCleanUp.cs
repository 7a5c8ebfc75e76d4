namespace NopCommerce.StandIn.Customers;

/// <summary>
/// Deletes guests by predicate, so nothing is published: whoever needs to remember them keeps a copy of his own.
/// Cart lines go with their owner, as a database cascade would take them.
/// </summary>
internal sealed class GuestCleanUp(
    IRepository<Customer> customers,
    IRepository<CustomerCustomerRoleMapping> roles,
    IRepository<CustomerAddressMapping> addressMappings,
    IRepository<Address> addresses,
    IRepository<GenericAttribute> attributes,
    IRepository<ShoppingCartItem> cartItems,
    IRepository<Order> orders)
{
    private const int Batch = 500;

    public async Task<int> DeleteAsync(int guestRoleId, DateTime? createdFromUtc, DateTime? createdToUtc, bool onlyWithoutShoppingCart)
    {
        var doomed = await FindAsync(guestRoleId, createdFromUtc, createdToUtc, onlyWithoutShoppingCart);
        foreach (var ids in doomed.Chunk(Batch))
            await DeleteAsync(ids);
        return doomed.Count;
    }

    private async Task<List<int>> FindAsync(int guestRoleId, DateTime? from, DateTime? to, bool onlyWithoutCart) =>
        (await customers.GetAllAsync(query => query.Where(c => !c.IsSystemAccount
            && roles.Table.Any(r => r.CustomerId == c.Id && r.CustomerRoleId == guestRoleId)
            && (from == null || c.CreatedOnUtc >= from) && (to == null || c.CreatedOnUtc <= to)
            && (!onlyWithoutCart || !cartItems.Table.Any(i => i.CustomerId == c.Id))
            && !orders.Table.Any(o => o.CustomerId == c.Id)))).Select(c => c.Id).ToList();

    private async Task DeleteAsync(int[] ids)
    {
        var addressIds = (await addressMappings.GetAllAsync(query => query.Where(m => ids.Contains(m.CustomerId)))).Select(m => m.AddressId).ToArray();
        await attributes.DeleteAsync(a => ids.Contains(a.EntityId) && a.KeyGroup == nameof(Customer));
        await cartItems.DeleteAsync(i => ids.Contains(i.CustomerId));
        await roles.DeleteAsync(r => ids.Contains(r.CustomerId));
        await addressMappings.DeleteAsync(m => ids.Contains(m.CustomerId));
        await customers.DeleteAsync(c => ids.Contains(c.Id));
        await addresses.DeleteAsync(a => addressIds.Contains(a.Id));
    }
}
