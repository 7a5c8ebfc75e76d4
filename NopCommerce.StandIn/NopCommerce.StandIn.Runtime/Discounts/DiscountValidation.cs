namespace NopCommerce.StandIn.Discounts;

/// <summary>In the platform's order: active, coupon, gift card in the cart, dates, limitation, requirements.</summary>
internal sealed class DiscountValidation(
    DiscountRequirements requirements,
    DiscountUsage usage,
    RequirementRules rules,
    ICustomerService customers,
    IServiceProvider services,
    TimeProvider time)
{
    public async Task<DiscountValidationResult> ValidateAsync(Discount discount, Customer customer, string[] couponCodes)
    {
        ArgumentNullException.ThrowIfNull(discount);
        ArgumentNullException.ThrowIfNull(customer);
        if (!discount.IsActive || !CouponFits(discount, couponCodes ?? []))
            return Refused();
        if (await GiftCardForbidsAsync(discount, customer))
            return Refused("Sorry, this discount cannot be used with gift cards in the cart");

        var now = time.GetUtcNow().UtcDateTime;
        if (discount.StartDateUtc > now)
            return Refused("Sorry, this offer is not started yet");
        if (discount.EndDateUtc < now)
            return Refused("Sorry, this offer is expired");
        if (await UsedUpAsync(discount, customer) is { } reason)
            return Refused(reason);

        return await RequirementsAsync(discount, customer);
    }

    private static bool CouponFits(Discount discount, string[] couponCodes) => !discount.RequiresCouponCode
        || !string.IsNullOrEmpty(discount.CouponCode) && couponCodes.Any(c => string.Equals(c, discount.CouponCode, StringComparison.OrdinalIgnoreCase));

    private async Task<bool> GiftCardForbidsAsync(Discount discount, Customer customer)
    {
        if (discount.DiscountType is not (DiscountType.AssignedToOrderSubTotal or DiscountType.AssignedToOrderTotal))
            return false;

        // The cart asks for discounts, so it is asked for late.
        var storeId = (await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync()).Id;
        var cart = await services.GetRequiredService<IShoppingCartService>().GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);
        var products = await services.GetRequiredService<IProductService>().GetProductsByIdsAsync([.. cart.Select(i => i.ProductId)]);
        return products.Any(p => p.IsGiftCard);
    }

    private async Task<string> UsedUpAsync(Discount discount, Customer customer)
    {
        const string UsedUp = "Sorry, you've used this discount already";
        switch (discount.DiscountLimitation)
        {
            case DiscountLimitationType.NTimesOnly:
                return await usage.CountAsync(new(discount.Id, null, null, false)) >= discount.LimitationTimes ? UsedUp : null;
            case DiscountLimitationType.NTimesPerCustomer:
                return await customers.IsRegisteredAsync(customer)
                    && await usage.CountAsync(new(discount.Id, customer.Id, null, false)) >= discount.LimitationTimes ? UsedUp : null;
            default:
                return null;
        }
    }

    private async Task<DiscountValidationResult> RequirementsAsync(Discount discount, Customer customer)
    {
        var all = await requirements.OfDiscountAsync(discount.Id, topLevelOnly: false);
        var top = all.FirstOrDefault(r => r.ParentId is null);

        // The platform's trap, kept: a first top-level record without an interaction type, or an empty group, lets everybody in.
        if (top is null || top.InteractionType is null || top.IsGroup && all.All(r => r.ParentId != top.Id))
            return new DiscountValidationResult { IsValid = true };

        var errors = new List<string>();
        var valid = await rules.FulfilledAsync(all, all.Where(r => r.ParentId == top.Id), top.InteractionType.Value, customer, errors);
        return new DiscountValidationResult { IsValid = valid, Errors = valid ? [] : errors };
    }

    private static DiscountValidationResult Refused(params string[] errors) => new() { Errors = [.. errors] };
}
