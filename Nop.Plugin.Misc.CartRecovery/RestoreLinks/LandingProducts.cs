using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Localization;
using Nop.Services.Media;
using Nop.Services.Orders;
using Nop.Services.Seo;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>How the page shows a product: its name, its picture, the way to it.</summary>
internal sealed class LandingProducts(ILocalizationService localization, IPictureService pictures, IUrlRecordService slugs, IShoppingCartService carts, ShownPrices shown)
{
    private const int PictureSize = 100;

    public async Task<LandingProduct> OfAsync(Product product, OpenedLink opened) => new(
        await NameAsync(product, opened.Language.Id),
        await PathAsync(product, opened.Language.Id),
        await PictureUrlAsync(product, "", opened.Store),
        product.CustomerEntersPrice ? "" : await shown.FormatAsync(await PriceAsync(product, opened), opened.Episode, opened.Language.Id));

    /// <summary>A product whose row is gone has no name left, only the fact.</summary>
    public async Task<string> NameAsync(Product? product, int languageId) =>
        product is null
            ? await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Restore.NamelessProduct", languageId)
            : await localization.GetLocalizedAsync(product, known => known.Name, languageId);

    public async Task<string> PathAsync(Product product, int languageId) => "~/" + await slugs.GetSeNameAsync(product, languageId);

    public async Task<string> PictureUrlAsync(Product product, string attributesXml, Store store)
    {
        var picture = await pictures.GetProductPictureAsync(product, attributesXml);
        var (url, _) = await pictures.GetPictureUrlAsync(picture, PictureSize, storeLocation: store.Url);
        return url ?? "";
    }

    private async Task<decimal> PriceAsync(Product product, OpenedLink opened)
    {
        var (unitPrice, _, _) = await carts.GetUnitPriceAsync(
            product, opened.Visitor, opened.Store, ShoppingCartType.ShoppingCart, Math.Max(1, product.OrderMinimumQuantity), "", 0m, null, null, includeDiscounts: true);
        return await shown.OfAsync(product, unitPrice, opened.Episode, opened.Visitor);
    }
}
