using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>Whether what the shopper chose of a product is still on offer: attributes, their values, the combination of them.</summary>
internal sealed class LineChoices(IShoppingCartService carts, IProductAttributeParser parser)
{
    public async Task<bool> AreThereAsync(CartLine line, Product product, Customer visitor, Store store) =>
        await HasAttributesAsync(line, product)
        && await HasCombinationAsync(line, product)
        && (await WarningsAsync(line, product, visitor, store)).Count == 0;

    /// <summary>The platform itself would drop an attribute or a value that is gone without a word.</summary>
    private async Task<bool> HasAttributesAsync(CartLine line, Product product)
    {
        var mappings = (await parser.ParseProductAttributeMappingsAsync(line.AttributesXml)).Where(mapping => mapping.ProductId == product.Id).ToList();
        if (ChosenAttributes.Ids(line.AttributesXml) is not { } chosen || chosen.Except(mappings.Select(mapping => mapping.Id)).Any())
            return false;
        foreach (var mapping in mappings.Where(HasValues))
        {
            var wanted = parser.ParseValues(line.AttributesXml, mapping.Id).Count(value => value.Length > 0);
            if ((await parser.ParseProductAttributeValuesAsync(line.AttributesXml, mapping.Id)).Count < wanted)
                return false;
        }

        return true;
    }

    /// <summary>The platform's own warning calls a variant that is no longer made "out of stock".</summary>
    private async Task<bool> HasCombinationAsync(CartLine line, Product product) =>
        product.ManageInventoryMethod != ManageInventoryMethod.ManageStockByAttributes
        || !product.AllowAddingOnlyExistingAttributeCombinations
        || await parser.FindProductAttributeCombinationAsync(product, line.AttributesXml) is not null;

    private Task<IList<string>> WarningsAsync(CartLine line, Product product, Customer visitor, Store store) =>
        carts.GetShoppingCartItemWarningsAsync(
            visitor,
            ShoppingCartType.ShoppingCart,
            product,
            store.Id,
            line.AttributesXml,
            line.CustomerEnteredPrice,
            line.RentalStartDateUtc,
            line.RentalEndDateUtc,
            line.Quantity,
            addRequiredProducts: false,
            getStandardWarnings: false,
            getRequiredProductWarnings: false);

    private static bool HasValues(ProductAttributeMapping mapping) => mapping.AttributeControlType is not
        (AttributeControlType.TextBox or AttributeControlType.MultilineTextbox or AttributeControlType.Datepicker or AttributeControlType.FileUpload);
}
