using System.Globalization;
using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>What fills a template's places, from lines as somebody wrote them.</summary>
internal static class AnswerVariables
{
    public static bool Fit(string? lines) => Of(lines) is var values && values.Count <= WhatsAppVariables.Most && WhatsAppVariables.Fit(values);

    /// <summary>Empty without a line.</summary>
    public static string Json(string? lines)
    {
        var values = Of(lines);
        return values.Count == 0
            ? ""
            : JsonSerializer.Serialize(values.Select((value, index) => (Key: (index + 1).ToString(CultureInfo.InvariantCulture), value)).ToDictionary(pair => pair.Key, pair => pair.value));
    }

    private static List<string> Of(string? lines) => string.IsNullOrWhiteSpace(lines) ? [] : [.. lines.Trim().ReplaceLineEndings("\n").Split('\n').Select(WhatsAppVariables.Clean)];
}
