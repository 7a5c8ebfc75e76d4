using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Media;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class LandingLines(
    ILocalizationService localization,
    IProductAttributeFormatter attributes,
    IPictureService pictures,
    ShownPrices shown)
{
    private const int PictureSize = 100;

    public async Task<IReadOnlyList<LandingLine>> OfAsync(IReadOnlyList<InspectedLine> lines, Episode episode, Customer visitor, Store store, Language language)
    {
        var models = new List<LandingLine>();
        foreach (var line in lines)
            models.Add(await OfAsync(line, episode, visitor, store, language));
        return models;
    }

    /// <summary>A product whose row is gone has no name left, only the fact.</summary>
    public async Task<string> NameAsync(InspectedLine line, int languageId) =>
        line.Product is null
            ? await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Restore.NamelessProduct", languageId)
            : await localization.GetLocalizedAsync(line.Product, product => product.Name, languageId);

    private async Task<LandingLine> OfAsync(InspectedLine line, Episode episode, Customer visitor, Store store, Language language)
    {
        var isShown = line.Product is not null && line.Outcome.Fate != LineFate.Gone;
        return new LandingLine(
            await NameAsync(line, language.Id),
            isShown ? await attributes.FormatAttributesAsync(line.Product, line.Line.AttributesXml, visitor, store, renderPrices: false, allowHyperlinks: false) : "",
            isShown ? await PictureUrlAsync(line, store) : "",
            line.Line.Quantity,
            line.Outcome,
            await shown.FormatAsync(line.PriceThen, episode, language.Id),
            await shown.FormatAsync(line.PriceNow, episode, language.Id));
    }

    private async Task<string> PictureUrlAsync(InspectedLine line, Store store)
    {
        var picture = await pictures.GetProductPictureAsync(line.Product, line.Line.AttributesXml);
        var (url, _) = await pictures.GetPictureUrlAsync(picture, PictureSize, storeLocation: store.Url);
        return url ?? "";
    }
}
