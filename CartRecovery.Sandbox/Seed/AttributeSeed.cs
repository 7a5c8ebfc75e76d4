using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace CartRecovery.Sandbox.Seed;

/// <summary>A colour, a size that costs more, and an engraving in free text.</summary>
public sealed class AttributeSeed(IRepository<ProductAttribute> attributes, IRepository<ProductAttributeMapping> mappings, IRepository<ProductAttributeValue> values)
{
    public async Task PlantAsync(Product mug, Product shirt, Product lamp)
    {
        var colour = await AddAsync("Colour");
        var size = await AddAsync("Size");
        var engraving = await AddAsync("Engraving");
        await OfferAsync(mug, colour, AttributeControlType.DropdownList, true, ("White", 0), ("Blue", 0), ("Red", 1.50m));
        await OfferAsync(shirt, size, AttributeControlType.DropdownList, true, ("S", 0), ("M", 0), ("L", 0), ("XL", 3m));
        await OfferAsync(shirt, colour, AttributeControlType.RadioList, true, ("Blue stripes", 0), ("Red stripes", 0));
        await OfferAsync(lamp, engraving, AttributeControlType.TextBox, false);
    }

    private async Task<int> AddAsync(string name)
    {
        var attribute = new ProductAttribute { Name = name };
        await attributes.InsertAsync(attribute);
        return attribute.Id;
    }

    private async Task OfferAsync(Product product, int attributeId, AttributeControlType control, bool required, params (string Name, decimal Adjustment)[] options)
    {
        var mapping = new ProductAttributeMapping { ProductId = product.Id, ProductAttributeId = attributeId, AttributeControlType = control, IsRequired = required, DisplayOrder = attributeId };
        await mappings.InsertAsync(mapping);
        for (var index = 0; index < options.Length; index++)
            await values.InsertAsync(new ProductAttributeValue { ProductAttributeMappingId = mapping.Id, Name = options[index].Name, PriceAdjustment = options[index].Adjustment, IsPreSelected = index == 0, DisplayOrder = index, Quantity = 1 });
    }
}
