using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>One line of a CSV file that no spreadsheet takes for a formula.</summary>
internal static class CsvLine
{
    /// <summary>A spreadsheet takes their full-width twins for the same.</summary>
    private const string FormulaStarts = "=+-@\t\r\n\0＝＋－＠";

    public static string Of(params object?[] fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    private static string Field(object? value) => value switch
    {
        null => "",
        // Numbers and times are ours, so a minus sign in front is one.
        IFormattable figure => Plain(figure),
        _ => Quoted(Harmless(value.ToString() ?? "")),
    };

    private static string Plain(IFormattable value) =>
        value is DateTime time ? time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : value.ToString(null, CultureInfo.InvariantCulture);

    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n;") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
