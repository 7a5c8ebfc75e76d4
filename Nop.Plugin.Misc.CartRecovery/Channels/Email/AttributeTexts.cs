using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>A line's chosen attributes as "Colour: Red". The platform's formatter speaks the working language, which in a task is nobody's.</summary>
internal sealed class AttributeTexts(
    IProductAttributeParser parser,
    IRepository<ProductAttribute> attributes,
    ILocalizationService localization)
{
    public async Task<IReadOnlyList<string>> OfAsync(string attributesXml, int languageId)
    {
        if (string.IsNullOrEmpty(attributesXml))
            return [];

        var texts = new List<string>();
        foreach (var mapping in await parser.ParseProductAttributeMappingsAsync(attributesXml))
        {
            var chosen = await ChosenAsync(mapping, attributesXml, languageId);
            if (chosen.Length > 0 && await attributes.GetByIdAsync(mapping.ProductAttributeId) is { } attribute)
                texts.Add($"{await localization.GetLocalizedAsync(attribute, entity => entity.Name, languageId)}: {chosen}");
        }

        return [.. texts.Select(text => ShopperText.Inert(text))];
    }

    private async Task<string> ChosenAsync(ProductAttributeMapping mapping, string attributesXml, int languageId)
    {
        switch (mapping.AttributeControlType)
        {
            case AttributeControlType.FileUpload:
                // A file the shopper sent in: its name is personal, its link needs a login.
                return "";
            case AttributeControlType.TextBox or AttributeControlType.MultilineTextbox or AttributeControlType.Datepicker:
                return string.Join(", ", parser.ParseValues(attributesXml, mapping.Id));
            default:
                var names = new List<string>();
                foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml, mapping.Id))
                    names.Add(await localization.GetLocalizedAsync(value, entity => entity.Name, languageId));
                return string.Join(", ", names);
        }
    }
}
