using System.Xml.Linq;

namespace NopCommerce.StandIn.Catalog;

/// <summary>
/// The platform's XML: Attributes / ProductAttribute ID="mapping" / ProductAttributeValue [Quantity] / Value.
/// </summary>
internal sealed class ProductAttributeParser(ProductAttributes attributes) : IProductAttributeParser
{
    public async Task<IList<ProductAttributeMapping>> ParseProductAttributeMappingsAsync(string attributesXml)
    {
        var found = new List<ProductAttributeMapping>();
        foreach (var id in Elements(attributesXml).Select(MappingId).Distinct())
            if (await attributes.MappingAsync(id) is { } mapping)
                found.Add(mapping);
        return found;
    }

    public async Task<IList<ProductAttributeValue>> ParseProductAttributeValuesAsync(string attributesXml, int productAttributeMappingId = 0)
    {
        var found = new List<ProductAttributeValue>();
        foreach (var mapping in await ParseProductAttributeMappingsAsync(attributesXml))
            if ((productAttributeMappingId == 0 || mapping.Id == productAttributeMappingId) && HasValues(mapping))
                found.AddRange(await ValuesAsync(attributesXml, mapping));
        return found;
    }

    public IList<string> ParseValues(string attributesXml, int productAttributeMappingId) =>
        Elements(attributesXml).Where(e => MappingId(e) == productAttributeMappingId)
            .SelectMany(e => e.Elements("ProductAttributeValue")).Select(v => v.Element("Value")?.Value.Trim() ?? string.Empty).ToList();

    public string AddProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping, string value, int? quantity = null)
    {
        var root = string.IsNullOrEmpty(attributesXml) ? new XElement("Attributes") : XElement.Parse(attributesXml);
        var attribute = root.Elements("ProductAttribute").FirstOrDefault(e => MappingId(e) == productAttributeMapping.Id);
        if (attribute is null)
            root.Add(attribute = new XElement("ProductAttribute", new XAttribute("ID", productAttributeMapping.Id)));

        var added = new XElement("ProductAttributeValue", new XElement("Value", value));
        if (quantity > 1)
            added.Add(new XElement("Quantity", quantity));
        attribute.Add(added);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    public Task<bool> AreProductAttributesEqualAsync(string attributesXml1, string attributesXml2, bool ignoreNonCombinableAttributes, bool ignoreQuantity = true) =>
        Task.FromResult(Choices(attributesXml1).SetEquals(Choices(attributesXml2)));

    public async Task<ProductAttributeCombination> FindProductAttributeCombinationAsync(Product product, string attributesXml, bool ignoreNonCombinableAttributes = true)
    {
        foreach (var combination in await attributes.CombinationsOfAsync(product.Id))
            if (await AreProductAttributesEqualAsync(combination.AttributesXml, attributesXml, ignoreNonCombinableAttributes))
                return combination;
        return null;
    }

    public string AddGiftCardAttribute(string attributesXml, string recipientName, string recipientEmail, string senderName, string senderEmail, string giftCardMessage)
    {
        var root = string.IsNullOrEmpty(attributesXml) ? new XElement("Attributes") : XElement.Parse(attributesXml);
        root.Add(new XElement("GiftCardInfo",
            new XElement("RecipientName", recipientName), new XElement("RecipientEmail", recipientEmail),
            new XElement("SenderName", senderName), new XElement("SenderEmail", senderEmail), new XElement("Message", giftCardMessage)));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    public void GetGiftCardAttribute(string attributesXml, out string recipientName, out string recipientEmail, out string senderName, out string senderEmail, out string giftCardMessage)
    {
        var card = string.IsNullOrEmpty(attributesXml) ? null : XElement.Parse(attributesXml).Element("GiftCardInfo");
        (recipientName, recipientEmail, senderName, senderEmail, giftCardMessage) =
            (Text("RecipientName"), Text("RecipientEmail"), Text("SenderName"), Text("SenderEmail"), Text("Message"));

        string Text(string name) => card?.Element(name)?.Value ?? string.Empty;
    }

    private async Task<List<ProductAttributeValue>> ValuesAsync(string xml, ProductAttributeMapping mapping)
    {
        var found = new List<ProductAttributeValue>();
        foreach (var text in ParseValues(xml, mapping.Id))
            if (int.TryParse(text, CultureInfo.InvariantCulture, out var id) && await attributes.ValueAsync(id) is { } value)
                found.Add(value);
        return found;
    }

    private HashSet<(int, string)> Choices(string xml) =>
        Elements(xml).Select(MappingId).Distinct().SelectMany(id => ParseValues(xml, id).Select(value => (id, value))).ToHashSet();

    internal static bool HasValues(ProductAttributeMapping mapping) => mapping.AttributeControlType is not
        (AttributeControlType.TextBox or AttributeControlType.MultilineTextbox or AttributeControlType.Datepicker or AttributeControlType.FileUpload);

    private static IEnumerable<XElement> Elements(string xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
            return [];

        try
        {
            return XElement.Parse(xml).Elements("ProductAttribute");
        }
        catch (System.Xml.XmlException)
        {
            return [];
        }
    }

    private static int MappingId(XElement element) =>
        int.TryParse(element.Attribute("ID")?.Value, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
