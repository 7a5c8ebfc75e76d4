using System.Globalization;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>
/// One JSON object of the provider, read leniently: what is missing, of another type or not there at all (HTML of a gateway, half a body, none) reads as empty.
/// Errors come in two shapes: the provider's own, and RFC 9457.
/// </summary>
internal sealed class TwilioAnswer
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    private readonly JsonElement _root;

    private TwilioAnswer(JsonElement root) => _root = root;

    public static TwilioAnswer Empty { get; } = new(default);

    public string Sid => Text("sid");

    /// <summary>Whether it names a message that the provider has taken.</summary>
    public bool NamesMessage => Sid is ['S' or 'M', 'M', .. { Length: 32 } hex] && hex.All(char.IsAsciiHexDigit);

    public TwilioStatus Status => TwilioStatuses.Find(Text("status"));

    /// <summary>Why a request was refused; 0 when it does not say.</summary>
    public int Code => Number("code");

    /// <summary>Why a message that was taken did not arrive; 0 when it did, or is on its way.</summary>
    public int ErrorCode => Number("error_code");

    public string Message => Text("message") is { Length: > 0 } message ? message : Text("detail") is { Length: > 0 } detail ? detail : Text("title");

    public string Body => Text("body");

    public int Segments => Number("num_segments");

    /// <summary>What the message cost, as a positive amount; null while the provider does not know.</summary>
    public decimal? Price => decimal.TryParse(Text("price"), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? Math.Abs(price) : null;

    public string PriceUnit => Text("price_unit").ToUpperInvariant();

    public DateTime? CreatedUtc =>
        DateTimeOffset.TryParseExact(Text("date_created"), ["ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.UtcDateTime
            : null;

    public static TwilioAnswer Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            return new TwilioAnswer(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    /// <summary>The objects of a list, such as "messages".</summary>
    public IReadOnlyList<TwilioAnswer> List(string name) =>
        Safe(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(one => new TwilioAnswer(one))] : [];

    /// <summary>Whether it is a list of that name, though an empty one.</summary>
    public bool Lists(string name) => Safe(name) is { ValueKind: JsonValueKind.Array };

    public string Text(string name) => Safe(name) switch
    {
        { ValueKind: JsonValueKind.String } text => Safe(() => text.GetString()) ?? "",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    private int Number(string name) => int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private JsonElement? Safe(string name) => _root.ValueKind == JsonValueKind.Object ? Safe<JsonElement?>(() => _root.TryGetProperty(name, out var value) ? value : null) : null;

    /// <summary>Half a surrogate pair, in a value or a name, is valid JSON and no text.</summary>
    private static T? Safe<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
