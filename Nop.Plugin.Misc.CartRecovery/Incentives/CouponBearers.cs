using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Under which addresses the shop knows whoever brings a code: the account's and, for guests above all, the billing address's.</summary>
internal sealed class CouponBearers(IServiceProvider services)
{
    public async Task<CouponBearer> OfAsync(Customer customer)
    {
        string?[] emails = [customer.Email, await BillingEmailAsync(customer)];
        return new CouponBearer(customer.Id, [.. emails.Where(email => !string.IsNullOrWhiteSpace(email)).Select(email => AddressKey.OfEmail(email!)).Distinct()]);
    }

    private async Task<string?> BillingEmailAsync(Customer customer) => customer.BillingAddressId is null
        ? null
        : (await services.GetRequiredService<ICustomerService>().GetCustomerBillingAddressAsync(customer))?.Email;
}
