using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>The lines of the last snapshot that can still be bought: nobody is invited back to what is gone.</summary>
internal sealed class LinesForSale(EpisodeStore episodes, IProductService products, TimeProvider time)
{
    public async Task<IReadOnlyList<CartLine>> OfAsync(int episodeId)
    {
        var lines = await episodes.LinesAsync([episodeId]);
        var found = await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()]);
        var buyable = new HashSet<int>();
        foreach (var product in found)
        {
            if (await CanBeBoughtAsync(product))
                buyable.Add(product.Id);
        }

        return [.. lines.Where(line => buyable.Contains(line.ProductId))];
    }

    private async Task<bool> CanBeBoughtAsync(Product product)
    {
        if (product.Deleted || !product.Published || product.DisableBuyButton || !products.ProductIsAvailable(product, time.NowUtc()))
            return false;

        // Stock by attribute combination is for the shop's own rules to judge when the cart is restored.
        return product.ManageInventoryMethod != ManageInventoryMethod.ManageStock
            || product.BackorderMode != BackorderMode.NoBackorders
            || await products.GetTotalStockQuantityAsync(product) > 0;
    }
}
