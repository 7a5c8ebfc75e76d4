using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>Texts without markup, ready to leave.</summary>
public static partial class PlainLine
{
    /// <summary>Lines stay; control and bidirectional characters go, and blanks of every kind become one, so that what a condition left out leaves no hole.</summary>
    public static string Tidy(string text)
    {
        var kept = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(letter);
            if (letter.Value == '\n')
                kept.Append('\n');
            else if (Rune.IsWhiteSpace(letter) || category == UnicodeCategory.Control)
                kept.Append(' ');
            else if (!IsUnseen(letter, category))
                kept.Append(letter.ToString());
        }

        return string.Join('\n', kept.ToString().Split('\n').Select(line => Blanks().Replace(line, " ").Trim())).Trim('\n');
    }

    /// <summary>A product's name fit for a message; empty when it carries an address of the web, which would be taken for the shop's own.</summary>
    public static string Product(string? name)
    {
        var line = ShopperText.Inert(name);
        return Address().IsMatch(line) ? "" : line;
    }

    // The joiner of compound emoji is a format character too, and harmless.
    private static bool IsUnseen(Rune letter, UnicodeCategory category) =>
        category is UnicodeCategory.Surrogate || letter.Value == 0xFFFD || (category == UnicodeCategory.Format && letter.Value != 0x200D);

    [GeneratedRegex(@" {2,}")]
    private static partial Regex Blanks();

    // Names like "Node.js in action" or "St.Moritz" are names: only what a telephone would make a link of counts.
    [GeneratedRegex(
        @"://|\bwww\.|[\p{L}\p{N}]\.(?:com|net|org|info|biz|io|ly|me|co|gl|gg|to|cc|tv|ru|cn|tk|ml|xyz|top|shop|store|site|online|link|click|live|club|app|dev|eu|ro|md|br|pt|es|mx|ar|de|fr|it|pl|uk|us|hu|bg)(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
