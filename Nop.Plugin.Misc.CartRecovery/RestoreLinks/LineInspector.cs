using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>Asks the shop's own rules, for this visitor, so that the page promises nothing that the cart would refuse.</summary>
internal sealed class LineInspector(IProductService products, LineRefusals refusals, IShoppingCartService carts, ShownPrices shown)
{
    public async Task<InspectedLine> InspectAsync(CartLine line, OpenedLink opened)
    {
        var product = await products.GetProductByIdAsync(line.ProductId);
        if (product is null)
            return new InspectedLine(line, null, RestoreRule.For(line.Quantity, 0m, new LineToday(LineFate.Gone, 0, 0m)), 0m, 0m);

        var (refusal, obtainable) = await refusals.OfAsync(line, product, opened) is { } cause ? (cause, 0) : await ObtainableAsync(line, product, opened);
        var then = await shown.OfAsync(product, line.UnitPrice, opened.Episode, opened.Visitor);
        var now = obtainable > 0 ? await PriceNowAsync(line, product, opened, obtainable) : then;
        return new InspectedLine(line, product, RestoreRule.For(line.Quantity, then, new LineToday(refusal, obtainable, now)), then, now);
    }

    /// <summary>The most that the shop would take, by halving: stock, combinations and maximum quantities each have rules of their own there.</summary>
    private async Task<(LineFate? Refusal, int Obtainable)> ObtainableAsync(CartLine line, Product product, OpenedLink opened)
    {
        if (await CanHaveAsync(line.Quantity))
            return (null, line.Quantity);
        var (some, tooMany) = (Math.Max(1, product.OrderMinimumQuantity), line.Quantity);
        if (!await CanHaveAsync(some))
            return (null, 0);
        if (some >= tooMany)
            return (LineFate.TooFew, 0);
        while (tooMany - some > 1)
        {
            var middle = some + (tooMany - some) / 2;
            if (await CanHaveAsync(middle))
                some = middle;
            else
                tooMany = middle;
        }

        return (null, some);

        async Task<bool> CanHaveAsync(int quantity) => (await WarningsAsync(line, product, opened, quantity)).Count == 0;
    }

    private Task<IList<string>> WarningsAsync(CartLine line, Product product, OpenedLink opened, int quantity) =>
        carts.GetShoppingCartItemWarningsAsync(
            opened.Visitor,
            ShoppingCartType.ShoppingCart,
            product,
            opened.Store.Id,
            line.AttributesXml,
            line.CustomerEnteredPrice,
            line.RentalStartDateUtc,
            line.RentalEndDateUtc,
            quantity,
            addRequiredProducts: false,
            getAttributesWarnings: false,
            getGiftCardWarnings: false,
            getRequiredProductWarnings: false,
            getRentalWarnings: false);

    private async Task<decimal> PriceNowAsync(CartLine line, Product product, OpenedLink opened, int quantity)
    {
        var (unitPrice, _, _) = await carts.GetUnitPriceAsync(
            product,
            opened.Visitor,
            opened.Store,
            ShoppingCartType.ShoppingCart,
            quantity,
            line.AttributesXml,
            line.CustomerEnteredPrice,
            line.RentalStartDateUtc,
            line.RentalEndDateUtc,
            includeDiscounts: true);
        return await shown.OfAsync(product, unitPrice, opened.Episode, opened.Visitor);
    }
}
