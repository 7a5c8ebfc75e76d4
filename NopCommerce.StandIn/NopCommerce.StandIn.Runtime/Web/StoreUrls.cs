using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Core;
using Nop.Core.Domain.Seo;
using Nop.Services.Seo;
using Nop.Web.Framework.Mvc.Routing;

namespace NopCommerce.StandIn.Web;

internal sealed class StoreUrls(IHttpContextAccessor contexts, LinkGenerator links, IUrlRecordService slugs) : INopUrlHelper
{
    public async Task<string> RouteGenericUrlAsync<TEntity>(TEntity entity, string protocol = null, string host = null, string fragment = null, int? languageId = null, bool ensureTwoPublishedLanguages = true)
        where TEntity : BaseEntity, ISlugSupported =>
        Address(await slugs.GetSeNameAsync(entity, languageId, true, ensureTwoPublishedLanguages), protocol, host, fragment);

    public Task<string> RouteGenericUrlAsync<TEntity>(object values = null, string protocol = null, string host = null, string fragment = null)
        where TEntity : BaseEntity, ISlugSupported =>
        Task.FromResult(Address(new RouteValueDictionary(values)["SeName"]?.ToString(), protocol, host, fragment));

    public string RouteUrl(string routeName, object values = null, string protocol = null, string host = null, string fragment = null)
    {
        var context = contexts.HttpContext;
        var mark = string.IsNullOrEmpty(fragment) ? default : new FragmentString("#" + fragment);
        return string.IsNullOrEmpty(protocol)
            ? links.GetPathByName(context, routeName, values, fragment: mark)
            : links.GetUriByName(context, routeName, values, protocol, Host(host), fragment: mark);
    }

    private string Address(string slug, string protocol, string host, string fragment)
    {
        var path = $"{contexts.HttpContext.Request.PathBase}/{slug}" + (string.IsNullOrEmpty(fragment) ? string.Empty : "#" + fragment);
        return string.IsNullOrEmpty(protocol) ? path : $"{protocol}://{Host(host)}{path}";
    }

    private HostString Host(string host) => string.IsNullOrEmpty(host) ? contexts.HttpContext.Request.Host : new HostString(host);
}
