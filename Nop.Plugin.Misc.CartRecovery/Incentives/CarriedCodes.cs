using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>How the current customer spelt a code when typing it: lower case, blanks and dashes as they came.</summary>
internal sealed class CarriedCodes(IServiceProvider services)
{
    public async Task<string> SpellingAsync(Coupon coupon)
    {
        var customer = await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync();
        var carried = await services.GetRequiredService<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(customer);
        return carried.FirstOrDefault(coupon.IsTypedAs) ?? coupon.Printed;
    }
}
