using Microsoft.AspNetCore.Http;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

internal static class VisitedPage
{
    private const int Longest = 200;

    /// <summary>A path of this shop, without query: queries carry personal data. Empty when the text is none.</summary>
    public static string PathOf(string? text)
    {
        if (text is null || !text.StartsWith('/') || text.StartsWith("//", StringComparison.Ordinal))
            return "";
        var path = text.Split('?', '#')[0];
        return path.Any(char.IsControl) ? "" : path[..Math.Min(path.Length, Longest)];
    }

    /// <summary>The page whose form was sent; the address of the action itself says less.</summary>
    public static string Of(HttpRequest? request)
    {
        if (request is null)
            return "";
        return Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referer) ? PathOf(referer.AbsolutePath) : PathOf(request.Path);
    }
}
