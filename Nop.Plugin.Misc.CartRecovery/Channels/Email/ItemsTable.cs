using System.Globalization;
using System.Net;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>The cart as the table that %CartRecovery.Items% stands for. Everything in it is encoded here.</summary>
internal static class ItemsTable
{
    private static readonly string Table = TemplateFiles.Read("items.html");
    private static readonly string Row = TemplateFiles.Read("item.html");
    private static readonly string Attribute = TemplateFiles.Read("attribute.html");

    public static string Html(IEnumerable<CartItem> items, string restoreUrl) => TemplateFiles.Fill(Table, new Dictionary<string, string>
    {
        ["rows"] = string.Concat(items.Select(item => RowOf(item, restoreUrl))),
    });

    private static string RowOf(CartItem item, string restoreUrl) => TemplateFiles.Fill(Row, new Dictionary<string, string>
    {
        ["url"] = Encoded(restoreUrl),
        ["picture"] = Encoded(item.PictureUrl),
        ["name"] = Encoded(item.Name),
        ["attributes"] = string.Concat(item.Attributes.Select(text => TemplateFiles.Fill(Attribute, new Dictionary<string, string> { ["text"] = Encoded(text) }))),
        ["quantity"] = item.Quantity.ToString(CultureInfo.InvariantCulture),
        ["unit"] = Encoded(item.UnitPrice),
        ["total"] = Encoded(item.LineTotal),
    });

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
