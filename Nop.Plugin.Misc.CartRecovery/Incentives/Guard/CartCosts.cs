using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>What a cart cost the shop, as far as the shop has written that down.</summary>
internal sealed class CartCosts(EpisodeStore episodes, IProductService products, IPriceCalculationService prices)
{
    /// <returns>The value of the lines whose cost is known, and that cost; primary store currency.</returns>
    public async Task<(decimal Worth, decimal Costs)> OfAsync(Episode episode)
    {
        var lines = await episodes.LinesAsync([episode.Id]);
        var known = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var (worth, costs) = (0m, 0m);
        foreach (var line in lines)
        {
            if (!known.TryGetValue(line.ProductId, out var product) || await prices.GetProductCostAsync(product, line.AttributesXml) is not (> 0m and var cost))
                continue;
            worth += line.UnitPrice * line.Quantity;
            costs += cost * line.Quantity;
        }

        return (worth, costs);
    }
}
