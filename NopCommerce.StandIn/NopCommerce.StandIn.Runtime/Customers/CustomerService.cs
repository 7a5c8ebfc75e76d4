namespace NopCommerce.StandIn.Customers;

internal sealed class CustomerService(
    CustomerRecords records,
    Roles roles,
    CouponCodes coupons,
    CustomerAddresses addresses,
    CheckoutData checkoutData,
    GuestCleanUp guests) : ICustomerService
{
    public async Task<Customer> GetShoppingCartCustomerAsync(IList<ShoppingCartItem> shoppingCart) =>
        shoppingCart.FirstOrDefault() is { } line ? await GetCustomerByIdAsync(line.CustomerId) : null;

    public Task<Customer> GetOrCreateBackgroundTaskUserAsync() => SystemAccountAsync(NopCustomerDefaults.BackgroundTaskCustomerName, "builtin@background-task-record.com");

    public Task<Customer> GetOrCreateSearchEngineUserAsync() => SystemAccountAsync(NopCustomerDefaults.SearchEngineCustomerName, "builtin@search_engine_record.com");

    public Task<Customer> GetCustomerByIdAsync(int customerId) => records.ByIdAsync(customerId);

    public Task<IList<Customer>> GetCustomersByIdsAsync(int[] customerIds) => records.ByIdsAsync(customerIds);

    public Task<Customer> GetCustomerByGuidAsync(Guid customerGuid) => records.ByGuidAsync(customerGuid);

    public Task<Customer> GetCustomerByEmailAsync(string email) => records.ByEmailAsync(email);

    public async Task<Customer> InsertGuestCustomerAsync()
    {
        var guest = records.New();
        await InsertCustomerAsync(guest);
        await roles.AddAsync(guest, NopCustomerDefaults.GuestsRoleName);
        return guest;
    }

    public Task InsertCustomerAsync(Customer customer) => records.InsertAsync(customer);

    public Task UpdateCustomerAsync(Customer customer) => records.UpdateAsync(customer);

    public Task ResetCheckoutDataAsync(Customer customer, int storeId, bool clearCouponCodes = false, bool clearCheckoutAttributes = false, bool clearRewardPoints = true, bool clearShippingMethod = true, bool clearPaymentMethod = true) =>
        checkoutData.ResetAsync(customer, storeId, new(clearCouponCodes, clearCheckoutAttributes, clearRewardPoints, clearShippingMethod, clearPaymentMethod));

    public async Task<int> DeleteGuestCustomersAsync(DateTime? createdFromUtc, DateTime? createdToUtc, bool onlyWithoutShoppingCart) =>
        await guests.DeleteAsync((await roles.NamedAsync(NopCustomerDefaults.GuestsRoleName)).Id, createdFromUtc, createdToUtc, onlyWithoutShoppingCart);

    public Task<string> GetCustomerFullNameAsync(Customer customer) =>
        Task.FromResult(string.Join(' ', new[] { customer.FirstName, customer.LastName }.Where(n => !string.IsNullOrWhiteSpace(n))));

    public Task<string[]> ParseAppliedDiscountCouponCodesAsync(Customer customer) => coupons.OfAsync(customer);

    public Task ApplyDiscountCouponCodeAsync(Customer customer, string couponCode) => coupons.ApplyAsync(customer, couponCode);

    public Task RemoveDiscountCouponCodeAsync(Customer customer, string couponCode) => coupons.RemoveAsync(customer, couponCode);

    public Task<CustomerRole> GetCustomerRoleBySystemNameAsync(string systemName) => roles.NamedAsync(systemName);

    public async Task<int[]> GetCustomerRoleIdsAsync(Customer customer, bool showHidden = false) =>
        [.. (await roles.OfAsync(customer, showHidden)).Select(r => r.Id)];

    public Task<IList<CustomerRole>> GetCustomerRolesAsync(Customer customer, bool showHidden = false) => roles.OfAsync(customer, showHidden);

    public Task<IList<CustomerRole>> GetAllCustomerRolesAsync(bool showHidden = false) => roles.AllAsync(showHidden);

    public async Task<bool> IsInCustomerRoleAsync(Customer customer, string customerRoleSystemName, bool onlyActiveCustomerRoles = true) =>
        (await roles.OfAsync(customer, showHidden: !onlyActiveCustomerRoles)).Any(r => r.SystemName == customerRoleSystemName);

    public Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsInCustomerRoleAsync(customer, NopCustomerDefaults.AdministratorsRoleName, onlyActiveCustomerRoles);

    public Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsInCustomerRoleAsync(customer, NopCustomerDefaults.RegisteredRoleName, onlyActiveCustomerRoles);

    public Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsInCustomerRoleAsync(customer, NopCustomerDefaults.GuestsRoleName, onlyActiveCustomerRoles);

    public Task<IList<Address>> GetAddressesByCustomerIdAsync(int customerId) => addresses.OfAsync(customerId);

    public Task<Address> GetCustomerBillingAddressAsync(Customer customer) => addresses.ByIdAsync(customer.BillingAddressId);

    public Task<Address> GetCustomerShippingAddressAsync(Customer customer) => addresses.ByIdAsync(customer.ShippingAddressId);

    public Task InsertCustomerAddressAsync(Customer customer, Address address) => addresses.AddAsync(customer, address);

    private async Task<Customer> SystemAccountAsync(string systemName, string email)
    {
        if (await records.BySystemNameAsync(systemName) is { } found)
            return found;

        var account = records.New();
        account.Email = email;
        account.IsSystemAccount = true;
        account.SystemName = systemName;
        await InsertCustomerAsync(account);
        await roles.AddAsync(account, NopCustomerDefaults.GuestsRoleName);
        return account;
    }
}
