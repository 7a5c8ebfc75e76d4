using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WhatsApp;

/// <summary>A template's values as the provider takes them: {"1":"Ana","2":"…"}.</summary>
internal static class ContentVariables
{
    // Written into a form field, never into a page: letters of other alphabets stay as they are and short.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<string> values) => values.Count == 0
        ? ""
        : JsonSerializer.Serialize(values.Select((value, index) => (Key: (index + 1).ToString(CultureInfo.InvariantCulture), value)).ToDictionary(pair => pair.Key, pair => pair.value), Plain);
}
