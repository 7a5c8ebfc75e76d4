using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Localization;
using Nop.Services.Media;
using Nop.Services.Seo;

namespace CartRecovery.Sandbox.Storefront;

public sealed record ProductCard(Product Product, string Name, string ShortDescription, string Url, string PictureUrl, string Price, string? OldPrice, bool InStock);

public sealed class ProductCards(IRepository<Product> products, ILocalizationService texts, IPictureService pictures, IUrlRecordService slugs, StorePrices prices, IStoreContext stores, Nop.Services.Stores.IStoreMappingService mappings)
{
    public async Task<IReadOnlyList<ProductCard>> AllAsync()
    {
        var cards = new List<ProductCard>();
        var store = await stores.GetCurrentStoreAsync();
        foreach (var product in await products.GetAllAsync(query => query.Where(product => product.Published && product.VisibleIndividually).OrderBy(product => product.DisplayOrder), includeDeleted: false))
            if (await mappings.AuthorizeAsync(product, store.Id))
                cards.Add(await OfAsync(product, 300));
        return cards;
    }

    public async Task<ProductCard> OfAsync(Product product, int pictureSize) => new(
        product,
        await texts.GetLocalizedAsync(product, entity => entity.Name),
        await texts.GetLocalizedAsync(product, entity => entity.ShortDescription),
        "/" + await slugs.GetSeNameAsync(product),
        (await pictures.GetPictureUrlAsync(await pictures.GetProductPictureAsync(product, null), pictureSize)).Url,
        await prices.OfProductAsync(product, product.Price),
        product.OldPrice > product.Price ? await prices.OfProductAsync(product, product.OldPrice) : null,
        product.ManageInventoryMethod == ManageInventoryMethod.DontManageStock || product.StockQuantity > 0);
}
