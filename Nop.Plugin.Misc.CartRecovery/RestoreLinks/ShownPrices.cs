using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>Prices as the shopper saw them: the snapshot's currency and tax display, rounded like the cart page.</summary>
internal sealed class ShownPrices(ITaxService taxes, ICurrencyService currencies, IPriceCalculationService prices, IPriceFormatter formatter, CurrencySettings settings)
{
    public async Task<decimal> OfAsync(Product product, decimal price, Episode episode, Customer customer)
    {
        var (taxed, _) = await taxes.GetProductPriceAsync(product, price, IsWithTax(episode), customer);
        var currency = await CurrencyAsync(episode);
        return await prices.RoundPriceAsync(await currencies.ConvertFromPrimaryStoreCurrencyAsync(taxed, currency), currency);
    }

    public async Task<string> FormatAsync(decimal shown, Episode episode, int languageId) =>
        await formatter.FormatPriceAsync(shown, true, await CurrencyAsync(episode), languageId, IsWithTax(episode));

    private static bool IsWithTax(Episode episode) => episode.TaxDisplayTypeId == (int)TaxDisplayType.IncludingTax;

    private async Task<Currency> CurrencyAsync(Episode episode) =>
        await currencies.GetCurrencyByIdAsync(episode.CurrencyId) is { Published: true } own
            ? own
            : await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId);
}
