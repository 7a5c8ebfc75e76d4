using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace NopCommerce.StandIn.Requests;

internal sealed class WebHelper(ScopeRequest contexts, IServiceProvider services) : IWebHelper
{
    private HttpRequest Request => contexts.HttpContext?.Request;

    public string GetUrlReferrer() => Request?.Headers.Referer.ToString() ?? string.Empty;

    public string GetCurrentIpAddress()
    {
        if (Request is null)
            return string.Empty;

        var address = contexts.HttpContext.Connection.RemoteIpAddress;
        return address is null || System.Net.IPAddress.IsLoopback(address) ? "127.0.0.1" : address.ToString();
    }

    public string GetThisPageUrl(bool includeQueryString, bool? useSsl = null, bool lowercaseUrl = false)
    {
        if (Request is null)
            return string.Empty;

        var url = GetStoreLocation(useSsl).TrimEnd('/') + Request.Path + (includeQueryString ? Request.QueryString.ToString() : string.Empty);
        return lowercaseUrl ? url.ToLowerInvariant() : url;
    }

    /// <summary>The request's own host; without one the first store's address.</summary>
    public string GetStoreLocation(bool? useSsl = null)
    {
        if (Request is not { Host.HasValue: true })
            return services.GetRequiredService<IStoreContext>().GetCurrentStore().Url;

        var scheme = useSsl ?? Request.IsHttps ? "https" : "http";
        return UriHelper.BuildAbsolute(scheme, Request.Host, Request.PathBase).TrimEnd('/') + "/";
    }

    public string ModifyQueryString(string url, string key, params string[] values)
    {
        if (string.IsNullOrEmpty(url) || string.IsNullOrEmpty(key))
            return url ?? string.Empty;

        var parts = url.Split('#', 2);
        var halves = parts[0].Split('?', 2);
        var query = QueryHelpers.ParseQuery(halves.ElementAtOrDefault(1));
        query[key] = string.Join(",", values ?? []);
        var pairs = query.SelectMany(p => p.Value.Select(v => KeyValuePair.Create(p.Key, v)));
        return QueryHelpers.AddQueryString(halves[0], pairs) + (parts.Length > 1 ? "#" + parts[1] : string.Empty);
    }

    public bool IsAjaxRequest(HttpRequest request) => request.Headers.XRequestedWith == "XMLHttpRequest";
}
