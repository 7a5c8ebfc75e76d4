using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>What texts without markup may say of the cart: the tokens of e-mails, but for those that are tables or only make sense in one.</summary>
public static partial class PlainTokens
{
    /// <summary>What follows the shop's address in the link, for templates whose button begins with that address. Written in shops' texts: never renamed.</summary>
    public const string RestorePath = TemplateTokens.Prefix + "RestorePath";

    public static IReadOnlyList<string> All { get; } = [.. TemplateTokens.All.Except([TemplateTokens.Items, TemplateTokens.Preheader]), RestorePath];

    public static bool HasLink(string text) => TemplateTokens.Mentions(text, TemplateTokens.RestoreUrl) || TemplateTokens.Mentions(text, RestorePath);

    /// <summary>Nothing would replace these, each once. The platform's own are among them: a text message is no template of its.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
    [
        .. Written().Matches(text)
            .Where(match => !All.Contains(match.Groups["name"].Value) || match.Groups["end"].Length == 0)
            .Select(match => match.Groups["name"].Value)
            .Distinct(),
    ];

    [GeneratedRegex(@"%(?<name>\p{L}[\p{L}\p{N}_]*\.[\p{L}\p{N}_.()]*)(?<end>%?)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
