using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>What the worker shows. It holds no address, no name and nothing of the person: a device may lie open on a table.</summary>
/// <param name="Url">Of the shop itself: the worker opens nothing else.</param>
/// <param name="Tag">A newer one takes the place of one that is still shown.</param>
/// <param name="Stop">The words of the button that ends it.</param>
internal sealed record PushPayload(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("body")] string Body,
    [property: JsonPropertyName("icon")] string Icon,
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("tag")] string Tag,
    [property: JsonPropertyName("stop")] string Stop,
    [property: JsonPropertyName("lang")] string Language,
    [property: JsonPropertyName("dir")] string Direction)
{
    /// <summary>By which a worker that the shop shares with us knows it.</summary>
    [JsonPropertyName("by")]
    public string By => "cart-recovery";

    // Read by a script, never put into a page: letters of other languages stay as short as they are.
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Cuts the body, then the title, so that it fits into what every push service takes.</summary>
    public byte[] ToBytes()
    {
        var (title, body) = (Title, Body);
        while (true)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(this with { Title = title, Body = body }, Format);
            var over = bytes.Length - PushEncryption.LongestText;
            if (over <= 0 || (title.Length == 0 && body.Length == 0))
                return bytes;
            if (body.Length > 0)
                body = Shorter(body, over);
            else
                title = Shorter(title, over);
        }
    }

    /// <summary>Never in the middle of a letter that takes two places.</summary>
    private static string Shorter(string text, int over)
    {
        var length = Math.Max(0, text.Length - 1 - Math.Max(1, over / 6));
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return length == 0 ? "" : text[..length].TrimEnd() is { Length: > 0 } kept && kept.Length < text.Length - 1 ? kept.TrimEnd('…') + "…" : "";
    }
}
