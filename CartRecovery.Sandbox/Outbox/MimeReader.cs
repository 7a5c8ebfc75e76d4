using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CartRecovery.Sandbox.Outbox;

/// <summary>Reads the few shapes of mail that the platform's sender makes: one HTML part, plain or inside multiparts.</summary>
internal static partial class MimeReader
{
    public static (IReadOnlyList<KeyValuePair<string, string>> Headers, string Html) Read(string raw)
    {
        var (headers, body) = Split(raw);
        return (headers, Html(headers, body) ?? string.Empty);
    }

    private static string? Html(IReadOnlyList<KeyValuePair<string, string>> headers, string body)
    {
        var type = Value(headers, "Content-Type") ?? "text/plain";
        if (Boundary().Match(type) is { Success: true } boundary)
            return body.Split("--" + boundary.Groups[1].Value).Skip(1)
                .Select(part => Split(part.TrimStart('\r', '\n'))).Select(part => Html(part.Headers, part.Body)).FirstOrDefault(html => html is not null);
        return type.Contains("html", StringComparison.OrdinalIgnoreCase) ? Decode(Value(headers, "Content-Transfer-Encoding"), body) : null;
    }

    private static (List<KeyValuePair<string, string>> Headers, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end < 0 ? raw : raw[..end];
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var line in Folding().Replace(head, " ").Split("\r\n"))
            if (line.IndexOf(':') is > 0 and var colon)
                headers.Add(new(line[..colon].Trim(), Words(line[(colon + 1)..].Trim())));
        return (headers, end < 0 ? string.Empty : raw[(end + 4)..]);
    }

    private static string Decode(string? encoding, string body) => encoding?.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body.Where(c => !char.IsWhiteSpace(c))))),
        "quoted-printable" => QuotedPrintable(body.Replace("=\r\n", string.Empty, StringComparison.Ordinal)),
        _ => body
    };

    private static string Words(string value) => EncodedWord().Replace(value, match => match.Groups[1].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
        ? Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[2].Value))
        : QuotedPrintable(match.Groups[2].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
            if (text[index] == '=' && index + 2 < text.Length && byte.TryParse(text.AsSpan(index + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
                (index, _) = (index + 2, Add(bytes, value));
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(text, index, 1));
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool Add(List<byte> bytes, byte value)
    {
        bytes.Add(value);
        return true;
    }

    private static string? Value(IEnumerable<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    [GeneratedRegex("boundary=\"?([^\";]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=\s*(?==\?utf-8|\s*$|.)", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
