using System.Net;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>Which addresses we call. They come from browsers, that is from anybody, so only known push services are.</summary>
internal static class EndpointRule
{
    /// <param name="allowedHosts">One a line; "*." stands for everything below a name.</param>
    /// <returns>Null for what is not called.</returns>
    public static Uri? Allowed(string? endpoint, string allowedHosts, bool allowLoopback)
    {
        if (endpoint is null || endpoint.Length > Subscriptions.PushSubscription.EndpointLength || endpoint.Any(char.IsControl)
            || !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
            return null;
        if (allowLoopback && IsLoopback(uri))
            return uri;

        var isName = uri.HostNameType == UriHostNameType.Dns && !IPAddress.TryParse(uri.Host, out _);
        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && isName && Hosts(allowedHosts).Any(pattern => Matches(uri.IdnHost, pattern)) ? uri : null;
    }

    public static IEnumerable<string> Hosts(string text) =>
        text.Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A name with at least one dot, so that "*" or "com" cannot open everything.</summary>
    public static bool IsPattern(string pattern)
    {
        var name = pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern;
        return name.Contains('.') && Uri.CheckHostName(name) == UriHostNameType.Dns && !IPAddress.TryParse(name, out _);
    }

    private static bool Matches(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && host.Length > pattern.Length - 1
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopback(Uri uri) =>
        uri.Scheme is "http" or "https" && IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address);
}
