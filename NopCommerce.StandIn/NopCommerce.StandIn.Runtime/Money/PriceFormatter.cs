namespace NopCommerce.StandIn.Money;

/// <summary>Formats, never converts: the caller has converted before.</summary>
internal sealed class PriceFormatter(
    IWorkContext workContext,
    ICurrencyService currencies,
    ILocalizationService texts,
    IPriceCalculationService prices,
    TaxSettings taxes) : IPriceFormatter
{
    public async Task<string> FormatPriceAsync(decimal price) => await FormatPriceAsync(price, true, await workContext.GetWorkingCurrencyAsync());

    public Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency) =>
        FormatForVisitorAsync(price, showCurrency, targetCurrency, taxes.DisplayTaxSuffix);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, bool showTax) =>
        await FormatForVisitorAsync(price, showCurrency, await workContext.GetWorkingCurrencyAsync(), showTax);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, bool showTax, int languageId)
    {
        var includesTax = await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax;
        return await FormatPriceAsync(price, showCurrency, await CurrencyAsync(currencyCode), languageId, includesTax, showTax);
    }

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, int languageId, bool priceIncludesTax) =>
        await FormatPriceAsync(price, showCurrency, await CurrencyAsync(currencyCode), languageId, priceIncludesTax);

    public Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax) =>
        FormatPriceAsync(price, showCurrency, targetCurrency, languageId, priceIncludesTax, taxes.DisplayTaxSuffix);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, Currency targetCurrency, int languageId, bool priceIncludesTax, bool showTax)
    {
        var text = Format(await prices.RoundPriceAsync(price, targetCurrency), showCurrency, targetCurrency);
        if (!showTax)
            return text;

        var suffix = await texts.GetResourceAsync(priceIncludesTax ? "Products.InclTaxSuffix" : "Products.ExclTaxSuffix", languageId,
            logIfNotFound: false, defaultValue: priceIncludesTax ? "{0} incl tax" : "{0} excl tax");
        return string.Format(CultureInfo.InvariantCulture, suffix, text);
    }

    private async Task<string> FormatForVisitorAsync(decimal price, bool showCurrency, Currency currency, bool showTax)
    {
        var includesTax = await workContext.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax;
        return await FormatPriceAsync(price, showCurrency, currency, (await workContext.GetWorkingLanguageAsync()).Id, includesTax, showTax);
    }

    private async Task<Currency> CurrencyAsync(string code) => await currencies.GetCurrencyByCodeAsync(code) ?? new Currency { CurrencyCode = code };

    private static string Format(decimal amount, bool showCurrency, Currency currency)
    {
        if (!showCurrency)
            return amount.ToString("N2", CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(currency.CustomFormatting))
            return amount.ToString(currency.CustomFormatting, CultureInfo.CurrentCulture);
        if (!string.IsNullOrEmpty(currency.DisplayLocale))
            return amount.ToString("C", new CultureInfo(currency.DisplayLocale));

        return $"{amount.ToString("N", CultureInfo.CurrentCulture)} ({currency.CurrencyCode})";
    }
}
