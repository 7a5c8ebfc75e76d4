using System.Globalization;
using System.Text.RegularExpressions;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Services.Catalog;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>What the shop knows about the things an episode names.</summary>
internal sealed class EpisodeShop(IProductService products, IProductAttributeFormatter attributes, IStoreService stores, IWebHelper web)
{
    public async Task<string> StoreAsync(int storeId) => (await stores.GetStoreByIdAsync(storeId))?.Name ?? "#" + storeId.ToString(CultureInfo.InvariantCulture);

    public async Task<EpisodeLineModel> LineAsync(CartLine line, string price)
    {
        var product = await products.GetProductByIdAsync(line.ProductId);
        return product is null
            ? new EpisodeLineModel("#" + line.ProductId.ToString(CultureInfo.InvariantCulture), "", "", line.Quantity, price)
            : new EpisodeLineModel(product.Name, $"{web.GetStoreLocation()}Admin/Product/Edit/{product.Id}", await attributes.FormatAttributesAsync(product, line.AttributesXml), line.Quantity, price);
    }
}
