using Nop.Core;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Localization;

namespace CartRecovery.Sandbox.Storefront;

/// <summary>The cart page's coupon box: what it says and what it does to the visitor's codes.</summary>
public sealed class CouponBox(IDiscountService discounts, ICustomerService customers, IWorkContext work, ILocalizationService texts)
{
    public async Task<(bool Applied, string Message)> ApplyAsync(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
            return (false, await texts.GetResourceAsync("ShoppingCart.DiscountCouponCode.Empty"));

        var customer = await work.GetCurrentCustomerAsync();
        var found = (await discounts.GetAllDiscountsAsync(couponCode: code.Trim())).Where(discount => discount.RequiresCouponCode).ToList();
        if (found.Count == 0)
            return (false, await texts.GetResourceAsync("ShoppingCart.DiscountCouponCode.CannotBeFound"));

        var errors = new List<string>();
        foreach (var discount in found)
        {
            var result = await discounts.ValidateDiscountAsync(discount, customer, [code.Trim()]);
            if (!result.IsValid)
            {
                errors.AddRange(result.Errors);
                continue;
            }
            await customers.ApplyDiscountCouponCodeAsync(customer, code.Trim());
            return (true, await texts.GetResourceAsync("ShoppingCart.DiscountCouponCode.Applied"));
        }
        return (false, errors.FirstOrDefault() ?? await texts.GetResourceAsync("ShoppingCart.DiscountCouponCode.WrongDiscount"));
    }

    public async Task RemoveAsync(int discountId)
    {
        if (await discounts.GetDiscountByIdAsync(discountId) is { } discount)
            await customers.RemoveDiscountCouponCodeAsync(await work.GetCurrentCustomerAsync(), discount.CouponCode);
    }
}
