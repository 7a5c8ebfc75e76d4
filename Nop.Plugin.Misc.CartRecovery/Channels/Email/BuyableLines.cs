using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal sealed record BuyableLine(CartLine Line, Product Product);

/// <summary>Leaves out what this shopper could not buy now, by the store's own rules: gone, unpublished, sold out, not sold here or not to this role.</summary>
internal sealed class BuyableLines(IProductService products, IShoppingCartService carts)
{
    public async Task<IReadOnlyList<BuyableLine>> OfAsync(MailView view, IReadOnlyList<CartLine> lines)
    {
        var known = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var buyable = new List<BuyableLine>();
        foreach (var line in lines)
        {
            if (known.GetValueOrDefault(line.ProductId) is { Deleted: false, Published: true } product && await IsSoldAsync(view, line, product))
                buyable.Add(new BuyableLine(line, product));
        }

        return buyable;
    }

    // A cart of five may still be bought when two are left; only one too few is sold out.
    private async Task<bool> IsSoldAsync(MailView view, CartLine line, Product product) =>
        await HasNoWarningAsync(view, line, product, line.Quantity) || await HasNoWarningAsync(view, line, product, 1);

    private async Task<bool> HasNoWarningAsync(MailView view, CartLine line, Product product, int quantity) =>
        (await carts.GetShoppingCartItemWarningsAsync(
            view.Customer,
            ShoppingCartType.ShoppingCart,
            product,
            view.Store.Id,
            line.AttributesXml,
            line.CustomerEnteredPrice,
            line.RentalStartDateUtc,
            line.RentalEndDateUtc,
            quantity,
            addRequiredProducts: false,
            getAttributesWarnings: false,
            getGiftCardWarnings: false,
            getRequiredProductWarnings: false,
            getRentalWarnings: false)).Count == 0;
}
