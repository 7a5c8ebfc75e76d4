using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>In place of what is gone: what the merchant has called related to it, then what he sells across; only what this visitor can buy now.</summary>
internal sealed class SimilarProducts(IProductService products, LineRefusals refusals, IShoppingCartService carts, LandingProducts landing)
{
    private const int Most = 4;

    public async Task<IReadOnlyList<LandingProduct>> ForAsync(IReadOnlyList<InspectedLine> lines, OpenedLink opened)
    {
        var passedOver = lines.Select(line => line.Line.ProductId).ToHashSet();
        var found = new List<LandingProduct>();
        foreach (var line in lines.Where(line => RestoreRule.WantsReplacement(line.Outcome.Fate)))
        {
            foreach (var id in await KinAsync(line.Line.ProductId))
            {
                if (found.Count == Most)
                    return found;
                if (passedOver.Add(id) && await products.GetProductByIdAsync(id) is { } product && await IsToBeHadAsync(product, opened))
                    found.Add(await landing.OfAsync(product, opened));
            }
        }

        return found;
    }

    private async Task<IEnumerable<int>> KinAsync(int productId)
    {
        var related = await products.GetRelatedProductsByProductId1Async(productId);
        var crossSells = await products.GetCrossSellProductsByProductId1Async(productId);
        return [.. related.Select(pair => pair.ProductId2), .. crossSells.Select(pair => pair.ProductId2)];
    }

    /// <summary>A variant's stock is known only once it is chosen; its product's page tells.</summary>
    private async Task<bool> IsToBeHadAsync(Product product, OpenedLink opened) =>
        product.VisibleIndividually
        && await refusals.OfAsync(product, opened.Visitor, opened.Store) is null
        && (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock || (await WarningsAsync(product, opened)).Count == 0);

    private Task<IList<string>> WarningsAsync(Product product, OpenedLink opened) =>
        carts.GetShoppingCartItemWarningsAsync(
            opened.Visitor,
            ShoppingCartType.ShoppingCart,
            product,
            opened.Store.Id,
            "",
            product.MinimumCustomerEnteredPrice,
            quantity: Math.Max(1, product.OrderMinimumQuantity),
            addRequiredProducts: false,
            getAttributesWarnings: false,
            getGiftCardWarnings: false,
            getRequiredProductWarnings: false,
            getRentalWarnings: false);
}
