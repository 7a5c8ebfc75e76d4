using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Links;

/// <summary>What a line's choices name. The platform passes over attributes that it no longer finds, so a cart would come back without them and nobody be told.</summary>
public static class ChosenAttributes
{
    /// <summary>Null when the text cannot be read.</summary>
    public static IReadOnlySet<int>? Ids(string attributesXml)
    {
        if (string.IsNullOrWhiteSpace(attributesXml))
            return new HashSet<int>();
        try
        {
            var ids = new HashSet<int>();
            foreach (var attribute in XElement.Parse(attributesXml).Elements("ProductAttribute"))
                ids.Add(int.TryParse(attribute.Attribute("ID")?.Value, CultureInfo.InvariantCulture, out var id) ? id : 0);
            return ids;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
