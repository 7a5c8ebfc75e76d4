namespace NopCommerce.StandIn.Requests;

/// <summary>The request of this scope: the one a StandInScope was made with, else the server's current one.</summary>
internal sealed class ScopeRequest(IHttpContextAccessor accessor)
{
    public HttpContext Given { get; set; }

    public HttpContext HttpContext => Given ?? accessor.HttpContext;
}
