using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>A page whose address is a secret stays out of caches, referrers and search engines, also when it refuses.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TokenPageAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        // As antiforgery would set them, which else complains that it had to.
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
