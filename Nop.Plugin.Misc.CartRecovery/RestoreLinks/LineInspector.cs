using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>Asks the shop's own rules, for this visitor, so that the page promises nothing that the cart would refuse.</summary>
internal sealed class LineInspector(
    IProductService products,
    IShoppingCartService carts,
    IAclService acl,
    IStoreMappingService storeMapping,
    ShownPrices shown,
    TimeProvider time)
{
    public async Task<InspectedLine> InspectAsync(CartLine line, Episode episode, Customer visitor, Store store)
    {
        var product = await products.GetProductByIdAsync(line.ProductId);
        if (product is null)
            return new InspectedLine(line, null, RestoreRule.For(line.Quantity, 0m, default), 0m, 0m);

        var sold = await IsSoldAsync(product, visitor, store);
        var choiceValid = sold && await IsChoiceValidAsync(line, product, visitor, store);
        var obtainable = choiceValid ? await ObtainableAsync(line, product, visitor, store) : 0;
        var then = await shown.OfAsync(product, line.UnitPrice, episode, visitor);
        var now = obtainable > 0 ? await PriceNowAsync(line, product, episode, visitor, store, obtainable) : then;
        return new InspectedLine(line, product, RestoreRule.For(line.Quantity, then, new LineToday(sold, choiceValid, obtainable, now)), then, now);
    }

    private async Task<bool> IsSoldAsync(Product product, Customer visitor, Store store) =>
        product is { Published: true, Deleted: false, DisableBuyButton: false }
        && products.ProductIsAvailable(product, time.NowUtc())
        && await acl.AuthorizeAsync(product, visitor)
        && await storeMapping.AuthorizeAsync(product, store.Id);

    private async Task<bool> IsChoiceValidAsync(CartLine line, Product product, Customer visitor, Store store) =>
        (await WarningsAsync(line, product, visitor, store, line.Quantity, standard: false)).Count == 0;

    /// <summary>The most that the shop would take, by halving: stock, combinations and maximum quantities each have rules of their own there.</summary>
    private async Task<int> ObtainableAsync(CartLine line, Product product, Customer visitor, Store store)
    {
        if (await CanHaveAsync(line.Quantity))
            return line.Quantity;
        var (some, tooMany) = (Math.Max(1, product.OrderMinimumQuantity), line.Quantity);
        if (some >= tooMany || !await CanHaveAsync(some))
            return 0;
        while (tooMany - some > 1)
        {
            var middle = some + (tooMany - some) / 2;
            if (await CanHaveAsync(middle))
                some = middle;
            else
                tooMany = middle;
        }

        return some;

        async Task<bool> CanHaveAsync(int quantity) => (await WarningsAsync(line, product, visitor, store, quantity, standard: true)).Count == 0;
    }

    private Task<IList<string>> WarningsAsync(CartLine line, Product product, Customer visitor, Store store, int quantity, bool standard) =>
        carts.GetShoppingCartItemWarningsAsync(
            visitor,
            ShoppingCartType.ShoppingCart,
            product,
            store.Id,
            line.AttributesXml,
            line.CustomerEnteredPrice,
            line.RentalStartDateUtc,
            line.RentalEndDateUtc,
            quantity,
            addRequiredProducts: false,
            getStandardWarnings: standard,
            getAttributesWarnings: !standard,
            getGiftCardWarnings: !standard,
            getRequiredProductWarnings: false,
            getRentalWarnings: !standard);

    private async Task<decimal> PriceNowAsync(CartLine line, Product product, Episode episode, Customer visitor, Store store, int quantity)
    {
        var (unitPrice, _, _) = await carts.GetUnitPriceAsync(
            product,
            visitor,
            store,
            ShoppingCartType.ShoppingCart,
            quantity,
            line.AttributesXml,
            line.CustomerEnteredPrice,
            line.RentalStartDateUtc,
            line.RentalEndDateUtc,
            includeDiscounts: true);
        return await shown.OfAsync(product, unitPrice, episode, visitor);
    }
}
