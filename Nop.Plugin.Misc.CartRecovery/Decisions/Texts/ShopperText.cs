using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>What strangers typed, made harmless before it goes into a message. HTML encoding comes on top, at the place of use.</summary>
public static partial class ShopperText
{
    public const int LongestName = 60;

    /// <summary>One line without control, bidirectional and zero-width characters, so that it can forge neither a header nor a line.</summary>
    public static string OneLine(string? text)
    {
        var kept = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
                kept.Append(' ');
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.Surrogate))
                kept.Append(rune.ToString());
        }

        return Blanks().Replace(kept.ToString(), " ").Trim();
    }

    /// <summary>Also no %Token% of ours or the platform's: tokens are replaced one after another, so a value could smuggle one in.</summary>
    public static string Inert(string? text) => WithoutTokens(OneLine(text));

    /// <summary>Keeps line breaks and markup: for texts that were made HTML by the platform.</summary>
    public static string WithoutTokens(string? text) => TokenStart().Replace(text ?? "", "％");

    /// <summary>A name fit for a greeting: empty when it carries an address of the web or is no name by its length.</summary>
    public static string Name(string? text)
    {
        var name = Inert(text);
        return name.Length > LongestName || Link().IsMatch(name) ? "" : name;
    }

    /// <summary>Cut at a character, not inside one.</summary>
    public static string Shortened(string text, int letters)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= letters ? text : elements.SubstringByTextElements(0, letters - 1).TrimEnd() + "…";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // "100 %" and "50% off" are left alone: only a letter or a brace can begin a token.
    [GeneratedRegex(@"%(?=[\p{L}(])")]
    private static partial Regex TokenStart();

    [GeneratedRegex(@"://|www\.|[@/\\<>]|[\p{L}\p{N}]\.\p{L}{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
