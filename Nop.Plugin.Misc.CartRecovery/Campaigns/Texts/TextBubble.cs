using System.Net;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Texts;

/// <summary>A text as a telephone would show it, for the preview's frame. Everything in it is encoded here.</summary>
internal static class TextBubble
{
    public static string Html(PlainText text) =>
        $"""
        <div style="max-width:26em;margin:1em auto;padding:.8em 1em;border-radius:1em;background:#e8f0fe;font:16px/1.45 system-ui,sans-serif;color:#111827;overflow-wrap:anywhere;white-space:pre-wrap">{Title(text.Title)}{Encoded(text.Body)}{Template(text)}</div>
        """;

    private static string Title(string title) => title.Length == 0 ? "" : $"<strong>{Encoded(title)}</strong>\n";

    private static string Template(PlainText text) => text.TemplateSid.Length == 0
        ? ""
        : $"<div style=\"margin-top:.8em;padding-top:.6em;border-top:1px solid #c7d2e5;font-size:14px\">{Encoded(text.TemplateSid)}\n{string.Join('\n', text.Variables.Select((value, index) => $"{{{{{index + 1}}}}} {Encoded(value)}"))}</div>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
