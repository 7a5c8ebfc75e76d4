using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace CartRecovery.Sandbox.Storefront;

/// <summary>A product's attributes as form fields named product_attribute_{mapping}, and back as the cart's XML.</summary>
public sealed class ProductChoices(IRepository<ProductAttributeMapping> mappings, IRepository<ProductAttribute> attributes, IRepository<ProductAttributeValue> values, IProductAttributeParser parser, ILocalizationService texts, StorePrices prices)
{
    public async Task<IReadOnlyList<ProductChoice>> OfAsync(Product product)
    {
        var choices = new List<ProductChoice>();
        foreach (var mapping in await MappingsAsync(product.Id))
        {
            var attribute = await attributes.GetByIdAsync(mapping.ProductAttributeId);
            var options = await values.GetAllAsync(query => query.Where(value => value.ProductAttributeMappingId == mapping.Id).OrderBy(value => value.DisplayOrder));
            var shown = new List<ProductChoiceValue>();
            foreach (var option in options)
                shown.Add(new ProductChoiceValue(option.Id, await TextAsync(product, option), option.IsPreSelected));
            choices.Add(new ProductChoice(mapping, await texts.GetLocalizedAsync(attribute, entity => entity.Name), shown));
        }
        return choices;
    }

    public async Task<string> ReadAsync(int productId, IFormCollection form)
    {
        var xml = string.Empty;
        foreach (var mapping in await MappingsAsync(productId))
            foreach (var value in form[$"product_attribute_{mapping.Id}"])
                if (!string.IsNullOrWhiteSpace(value) && value != "0")
                    xml = parser.AddProductAttribute(xml, mapping, value.Trim());
        return xml;
    }

    private async Task<string> TextAsync(Product product, ProductAttributeValue value)
    {
        var name = await texts.GetLocalizedAsync(value, entity => entity.Name);
        return value.PriceAdjustment > 0 ? $"{name} [+{await prices.OfProductAsync(product, value.PriceAdjustment)}]" : name;
    }

    private Task<IList<ProductAttributeMapping>> MappingsAsync(int productId) =>
        mappings.GetAllAsync(query => query.Where(mapping => mapping.ProductId == productId).OrderBy(mapping => mapping.DisplayOrder));
}
