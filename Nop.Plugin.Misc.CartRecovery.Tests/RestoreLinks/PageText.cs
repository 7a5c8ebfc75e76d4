using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>What a page tells, line by line, without what is only there for the eye.</summary>
internal static partial class PageText
{
    private static readonly HashSet<string> Blocks = ["DIV", "P", "H1", "TR", "LI", "UL", "FORM", "TABLE", "THEAD", "TBODY", "LEGEND", "FIELDSET", "BUTTON"];

    public static string Of(string html, string selector)
    {
        var page = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        Write(page.QuerySelector(selector) ?? throw new AssertionException($"The page has no {selector}: {html}"), text);
        if (html.Contains("cart-recovery-pressed", StringComparison.Ordinal))
            text.Append("\n[presses itself]");
        return string.Join('\n', text.ToString().Split('\n').Select(line => Blanks().Replace(line, " ").Trim(' ', '|')).Where(line => line.Length > 0));
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
                text.Append(words.Data.ReplaceLineEndings(" "));
            else if (child is IElement element and not IHtmlScriptElement)
                Write(element, text);
        }
    }

    private static void Write(IElement element, StringBuilder text)
    {
        var isBlock = Blocks.Contains(element.TagName);
        text.Append(isBlock ? "\n" : "").Append(Before(element));
        Write((INode)element, text);
        text.Append(After(element)).Append(isBlock ? "\n" : "");
    }

    private static string Before(IElement element) => element switch
    {
        IHtmlTableRowElement row when row.HasAttribute("data-fate") => $"{{{row.GetAttribute("data-fate")}, {row.GetAttribute("data-price")}}} ",
        IHtmlImageElement { Source.Length: > 0 } => "[picture] ",
        IHtmlInputElement { Type: "radio" } radio => radio.IsChecked ? "(x) " : "( ) ",
        IHtmlButtonElement => "[",
        _ => "",
    };

    private static string After(IElement element) => element switch
    {
        IHtmlAnchorElement link => $" <{link.GetAttribute("href")}>",
        IHtmlTableCellElement => " | ",
        IHtmlButtonElement => "]",
        _ => "",
    };

    [GeneratedRegex(@"[\s\u202f\u00a0]+")]
    private static partial Regex Blanks();
}
