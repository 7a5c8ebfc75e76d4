namespace NopCommerce.StandIn.Money;

/// <summary>One rate per tax category, from the setting that the platform's "fixed rate" provider uses.</summary>
internal sealed class Taxes(TaxSettings settings, ISettingService values, ICustomerService customers, IWorkContext workContext) : ITaxService
{
    private const string RateKey = "Tax.TaxProvider.FixedOrByCountryStateZip.TaxCategoryId{0}";

    public async Task<(decimal price, decimal taxRate)> GetProductPriceAsync(Product product, decimal price) =>
        await GetProductPriceAsync(product, price, await workContext.GetCurrentCustomerAsync());

    public async Task<(decimal price, decimal taxRate)> GetProductPriceAsync(Product product, decimal price, Customer customer) =>
        await GetProductPriceAsync(product, price, await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax, customer);

    public Task<(decimal price, decimal taxRate)> GetProductPriceAsync(Product product, decimal price, bool includingTax, Customer customer) =>
        GetProductPriceAsync(product, product?.TaxCategoryId ?? 0, price, includingTax, customer, settings.PricesIncludeTax);

    public async Task<(decimal price, decimal taxRate)> GetProductPriceAsync(Product product, int taxCategoryId, decimal price, bool includingTax, Customer customer, bool priceIncludesTax)
    {
        var category = taxCategoryId > 0 ? taxCategoryId : product?.TaxCategoryId ?? 0;
        var rate = await ExemptAsync(product, customer) ? 0 : await RateAsync(category);
        if (priceIncludesTax == includingTax)
            return (price, rate);

        return (includingTax ? price * (1 + rate / 100) : price / (1 + rate / 100), rate);
    }

    private Task<decimal> RateAsync(int category) =>
        values.GetSettingByKeyAsync<decimal>(string.Format(CultureInfo.InvariantCulture, RateKey, category));

    private async Task<bool> ExemptAsync(Product product, Customer customer) =>
        product?.IsTaxExempt == true || customer?.IsTaxExempt == true
        || customer is not null && (await customers.GetCustomerRolesAsync(customer)).Any(r => r.TaxExempt);
}
