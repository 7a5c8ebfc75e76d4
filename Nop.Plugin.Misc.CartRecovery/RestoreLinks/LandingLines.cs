using System.Globalization;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class LandingLines(IProductAttributeFormatter attributes, LandingProducts products, ShownPrices shown)
{
    public async Task<IReadOnlyList<LandingLine>> OfAsync(IReadOnlyList<InspectedLine> lines, OpenedLink opened)
    {
        var models = new List<LandingLine>();
        foreach (var line in lines)
            models.Add(await OfAsync(line, opened));
        return models;
    }

    public Task<string> NameAsync(InspectedLine line, int languageId) => products.NameAsync(line.Product, languageId);

    private async Task<LandingLine> OfAsync(InspectedLine line, OpenedLink opened)
    {
        var language = opened.Language;
        var isShown = line.Product is not null && line.Outcome.Fate is not (LineFate.Gone or LineFate.NotInThisStore or LineFate.NotForThisVisitor);
        return new LandingLine(
            await NameAsync(line, language.Id),
            isShown ? await AttributesAsync(line, opened) : "",
            isShown ? await products.PictureUrlAsync(line.Product!, line.Line.AttributesXml, opened.Store) : "",
            line.Line.Quantity,
            line.Outcome,
            await shown.FormatAsync(line.PriceThen, opened.Episode, language.Id),
            await shown.FormatAsync(line.PriceNow, opened.Episode, language.Id))
        {
            ProductPath = isShown && line.Product!.VisibleIndividually ? await products.PathAsync(line.Product, language.Id) : "",
            RentalFrom = line.Product is { IsRental: true } ? Day(line.Line.RentalStartDateUtc, language) : "",
            RentalTo = line.Product is { IsRental: true } ? Day(line.Line.RentalEndDateUtc, language) : "",
            KeepsNamedPrice = line.KeepsNamedPrice,
            KeepsGiftCard = line.KeepsGiftCard,
        };
    }

    /// <summary>Without what is written on a gift card: whoever holds the link may not be the one who wrote it.</summary>
    private Task<string> AttributesAsync(InspectedLine line, OpenedLink opened) => attributes.FormatAttributesAsync(
        line.Product, line.Line.AttributesXml, opened.Visitor, opened.Store, renderPrices: false, renderGiftCardAttributes: false, allowHyperlinks: false);

    private static string Day(DateTime? date, Language language) => date?.ToString("D", CultureInfo.GetCultureInfo(language.LanguageCulture)) ?? "";
}
