using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>How the shopper sees the shop right now: what a message is written in later.</summary>
internal readonly record struct ShopperView(int LanguageId, int CurrencyId, int TaxDisplayTypeId);

/// <summary>Who acts in this request, and how the shop looks to him. The platform keeps all of it for the request, so asking again is free.</summary>
internal sealed class Shopper(IWorkContext workContext, IStoreContext storeContext, ICustomerService customers)
{
    /// <summary>Null for crawlers, scheduled work and an admin who acts in a customer's name.</summary>
    public async Task<Customer?> CurrentAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        return customer is null or { IsSystemAccount: true } || workContext.OriginalCustomerIfImpersonated is not null ? null : customer;
    }

    public async Task<bool> IsAsync(int customerId) => (await CurrentAsync())?.Id == customerId;

    /// <summary>A crawler fills carts too: of one account that all of them share.</summary>
    public async Task<bool> IsMachineAsync(int customerId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        return customer is { IsSystemAccount: true } && customer.Id == customerId;
    }

    public Task<bool> IsGuestAsync(Customer customer) => customers.IsGuestAsync(customer);

    public async Task<int> StoreIdAsync() => (await storeContext.GetCurrentStoreAsync()).Id;

    public async Task<ShopperView> ViewAsync()
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var currency = await workContext.GetWorkingCurrencyAsync();
        var tax = await workContext.GetTaxDisplayTypeAsync();
        return new ShopperView(language.Id, currency.Id, (int)tax);
    }
}
