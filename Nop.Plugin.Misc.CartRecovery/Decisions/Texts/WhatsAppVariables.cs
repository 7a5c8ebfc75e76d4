using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>What fills the places of an approved template: never empty, one line, no run of blanks, and not too much in all.</summary>
public static partial class WhatsAppVariables
{
    public const int MostCharacters = 1024;
    public const int Most = 20;

    /// <summary>Stands where there is nothing to say, since an empty value is refused.</summary>
    public const string Nothing = "-";

    public static string Clean(string value) => PlainLine.Tidy(Lines().Replace(value, " ")) is { Length: > 0 } text ? text : Nothing;

    public static bool Fit(IEnumerable<string> values) => values.Sum(value => value.Length) <= MostCharacters;

    [GeneratedRegex(@"[\r\n\t\u2028\u2029]+")]
    private static partial Regex Lines();
}
