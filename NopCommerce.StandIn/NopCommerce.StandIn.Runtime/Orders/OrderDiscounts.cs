namespace NopCommerce.StandIn.Orders;

internal sealed class OrderDiscounts(IDiscountService discounts, ICustomerService customers, CatalogSettings catalog)
{
    public async Task<(decimal Amount, List<Discount> Applied)> OfAsync(DiscountType type, Customer customer, decimal amount)
    {
        if (catalog.IgnoreDiscounts || customer is null)
            return (0, []);

        var allowed = new List<Discount>();
        var codes = await customers.ParseAppliedDiscountCouponCodesAsync(customer);
        foreach (var discount in await discounts.GetAllDiscountsAsync(type))
            if (!discounts.ContainsDiscount(allowed, discount) && (await discounts.ValidateDiscountAsync(discount, customer, codes)).IsValid)
                allowed.Add(discount);

        var applied = discounts.GetPreferredDiscount(allowed, amount, out var given);
        return (Math.Clamp(given, 0, Math.Max(0, amount)), applied);
    }
}
