using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>
/// X-Twilio-Signature: base64 of HMAC-SHA1 under the account's auth token over the public address, with query, and every form parameter sorted by name.
/// An API key's secret does not sign.
/// </summary>
internal static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    private const string BodyHash = "bodySHA256";

    public static bool IsForm(string authToken, string url, IReadOnlyCollection<KeyValuePair<string, string>> form, string signature)
    {
        // Twilio's own libraries disagree on how values of one name are joined, and messages never repeat one.
        if (authToken.Length == 0 || form.DistinctBy(field => field.Key, StringComparer.OrdinalIgnoreCase).Count() != form.Count)
            return false;

        var data = string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
        return Forms(url).Aggregate(false, (known, address) => known | Equal(Sign(authToken, address + data), signature));
    }

    /// <summary>A body that is no form is signed by its hash in the address.</summary>
    public static bool IsBody(string authToken, string url, ReadOnlySpan<byte> body, string signature) =>
        authToken.Length > 0
        && QueryValue(url, BodyHash) is { } hash
        && Equal(Convert.ToHexStringLower(SHA256.HashData(body)), hash)
        && Forms(url).Aggregate(false, (known, address) => known | Equal(Sign(authToken, address), signature));

    public static string Of(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form) =>
        Sign(authToken, url + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value)));

    /// <summary>Twilio signs some addresses with their port and some without: with one given also without it, without one also with the scheme's own.</summary>
    internal static IEnumerable<string> Forms(string url)
    {
        yield return url;
        if (!url.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out var parsed))
            yield break;

        var (from, length) = Authority(url);
        var authority = url.Substring(from, length);
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = host.LastIndexOf(':');
        var hasPort = colon >= 0 && !host.EndsWith(']');
        var other = hasPort ? authority[..^(host.Length - colon)] : FormattableString.Invariant($"{authority}:{parsed.Port}");
        yield return string.Concat(url.AsSpan(0, from), other, url.AsSpan(from + length));
    }

    private static (int From, int Length) Authority(string url)
    {
        var from = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(from).IndexOfAny('/', '?', '#');
        return (from, end < 0 ? url.Length - from : end);
    }

    private static string? QueryValue(string url, string name)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? url[(mark + 1)..] : "";
        return query.Split('&').Select(pair => pair.Split('=', 2)).FirstOrDefault(pair => pair.Length == 2 && pair[0] == name)?[1];
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The provider's signature is defined so.")]
    private static string Sign(string authToken, string data) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(data)));

    private static bool Equal(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
