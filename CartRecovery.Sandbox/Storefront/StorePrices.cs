using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Tax;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Tax;

namespace CartRecovery.Sandbox.Storefront;

/// <summary>Amounts in the primary currency become what the visitor reads: his tax display, his currency.</summary>
public sealed class StorePrices(ITaxService taxes, ICurrencyService currencies, IPriceFormatter formatter, IWorkContext work)
{
    public async Task<string> OfProductAsync(Product product, decimal price)
    {
        var (shown, _) = await taxes.GetProductPriceAsync(product, price);
        return await ShowAsync(shown);
    }

    public async Task<string> ShowAsync(decimal amount) =>
        await formatter.FormatPriceAsync(await currencies.ConvertFromPrimaryStoreCurrencyAsync(amount, await work.GetWorkingCurrencyAsync()));

    public async Task<bool> IncludeTaxAsync() => await work.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax;
}
