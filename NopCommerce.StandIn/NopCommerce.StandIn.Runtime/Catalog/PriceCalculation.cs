namespace NopCommerce.StandIn.Catalog;

/// <summary>A price has one tier and no product, category or manufacturer discounts.</summary>
internal sealed class PriceCalculation(ICurrencyService currencies, IProductAttributeParser parser, CurrencySettings settings) : IPriceCalculationService
{
    public Task<(decimal priceWithoutDiscounts, decimal finalPrice, decimal appliedDiscountAmount, List<Discount> appliedDiscounts)> GetFinalPriceAsync(Product product, Customer customer, Store store, decimal additionalCharge, bool includeDiscounts = true, int quantity = 1) =>
        GetFinalPriceAsync(product, customer, store, null, additionalCharge, includeDiscounts, quantity, null, null);

    public Task<(decimal priceWithoutDiscounts, decimal finalPrice, decimal appliedDiscountAmount, List<Discount> appliedDiscounts)> GetFinalPriceAsync(Product product, Customer customer, Store store, decimal additionalCharge, bool includeDiscounts, int quantity, DateTime? rentalStartDate, DateTime? rentalEndDate) =>
        GetFinalPriceAsync(product, customer, store, null, additionalCharge, includeDiscounts, quantity, rentalStartDate, rentalEndDate);

    public Task<(decimal priceWithoutDiscounts, decimal finalPrice, decimal appliedDiscountAmount, List<Discount> appliedDiscounts)> GetFinalPriceAsync(Product product, Customer customer, Store store, decimal? overriddenProductPrice, decimal additionalCharge, bool includeDiscounts, int quantity, DateTime? rentalStartDate, DateTime? rentalEndDate)
    {
        var price = Math.Max(0, (overriddenProductPrice ?? product.Price) + additionalCharge);
        return Task.FromResult((price, price, 0m, new List<Discount>()));
    }

    public async Task<decimal> GetProductCostAsync(Product product, string attributesXml) =>
        product.ProductCost + (await parser.ParseProductAttributeValuesAsync(attributesXml)).Sum(value => value.Cost);

    public async Task<decimal> RoundPriceAsync(decimal value, Currency currency = null)
    {
        currency ??= await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId);
        return Round(value, currency?.RoundingType ?? RoundingType.Rounding001);
    }

    private static decimal Round(decimal value, RoundingType type)
    {
        var cents = Math.Round(value, 2, MidpointRounding.ToEven);
        return type switch
        {
            RoundingType.Rounding005Up => Math.Ceiling(cents * 20) / 20,
            RoundingType.Rounding005Down => Math.Floor(cents * 20) / 20,
            RoundingType.Rounding01Up => Math.Round(cents * 10, MidpointRounding.AwayFromZero) / 10,
            RoundingType.Rounding01Down => Math.Round(cents * 10, MidpointRounding.ToZero) / 10,
            RoundingType.Rounding05 => Math.Round(cents * 2, MidpointRounding.AwayFromZero) / 2,
            RoundingType.Rounding1 => Math.Round(cents, MidpointRounding.AwayFromZero),
            RoundingType.Rounding1Up => Math.Ceiling(cents),
            _ => cents
        };
    }
}
