using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Lets a visitor try codes, or tells him to wait.</summary>
internal sealed class CouponAttemptDesk(CouponAttempts attempts, CouponTexts texts, IWorkContext work, IWebHelper web, ICustomerService customers, INotificationService notices, CartRecoverySettings settings)
{
    /// <returns>False when nothing may be tried now; the visitor has been told.</returns>
    public async Task<bool> AdmitAsync()
    {
        var customer = await work.GetCurrentCustomerAsync();
        if (!attempts.IsBlocked(customer.Id, web.GetCurrentIpAddress(), settings.WrongCouponsAllowed))
            return true;

        notices.ErrorNotification(await texts.TooManyAsync());
        return false;
    }

    /// <summary>A code that is not on the customer afterwards did not work, whoever refused it.</summary>
    public async Task CountAsync(IEnumerable<string> typed)
    {
        var customer = await work.GetCurrentCustomerAsync();
        if (customer.IsSearchEngineAccount())
            return;
        var applied = await customers.ParseAppliedDiscountCouponCodesAsync(customer);
        foreach (var code in typed.Where(code => !applied.Contains(code.Trim(), StringComparer.OrdinalIgnoreCase)))
            attempts.Miss(customer.Id, web.GetCurrentIpAddress());
    }
}
