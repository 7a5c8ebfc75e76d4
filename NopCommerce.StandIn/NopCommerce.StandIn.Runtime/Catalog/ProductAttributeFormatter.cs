using System.Net;

namespace NopCommerce.StandIn.Catalog;

internal sealed class ProductAttributeFormatter(
    IProductAttributeParser parser,
    ProductAttributes attributes,
    ILocalizationService texts,
    ICurrencyService currencies,
    IPriceFormatter priceFormatter,
    ITaxService taxes,
    IWorkContext workContext) : IProductAttributeFormatter
{
    public async Task<string> FormatAttributesAsync(Product product, string attributesXml) =>
        await FormatAttributesAsync(product, attributesXml, await workContext.GetCurrentCustomerAsync(), store: null);

    public async Task<string> FormatAttributesAsync(Product product, string attributesXml, Customer customer, Store store, string separator = "<br />", bool htmlEncode = true, bool renderPrices = true, bool renderProductAttributes = true, bool renderGiftCardAttributes = true, bool allowHyperlinks = true)
    {
        if (!renderProductAttributes)
            return string.Empty;

        var lines = new List<string>();
        foreach (var mapping in await parser.ParseProductAttributeMappingsAsync(attributesXml))
            foreach (var value in await ValuesAsync(product, attributesXml, mapping, customer, renderPrices))
                lines.Add($"{await attributes.NameAsync(mapping.ProductAttributeId, texts)}: {value}");
        return string.Join(separator, lines.Select(l => htmlEncode ? WebUtility.HtmlEncode(l) : l));
    }

    private async Task<List<string>> ValuesAsync(Product product, string xml, ProductAttributeMapping mapping, Customer customer, bool renderPrices)
    {
        if (!ProductAttributeParser.HasValues(mapping))
            return [.. parser.ParseValues(xml, mapping.Id)];

        var found = new List<string>();
        foreach (var value in await parser.ParseProductAttributeValuesAsync(xml, mapping.Id))
        {
            var name = await texts.GetLocalizedAsync(value, v => v.Name);
            found.Add(renderPrices && value.PriceAdjustment != 0 ? $"{name} [{await AdjustmentAsync(product, value.PriceAdjustment, customer)}]" : name);
        }

        return found;
    }

    private async Task<string> AdjustmentAsync(Product product, decimal adjustment, Customer customer)
    {
        var currency = await workContext.GetWorkingCurrencyAsync();
        var taxed = (await taxes.GetProductPriceAsync(product, adjustment, customer)).price;
        var text = await priceFormatter.FormatPriceAsync(await currencies.ConvertFromPrimaryStoreCurrencyAsync(taxed, currency), true, currency);
        return adjustment > 0 ? "+" + text : text;
    }
}
