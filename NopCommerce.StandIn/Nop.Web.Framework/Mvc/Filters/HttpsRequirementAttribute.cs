using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class HttpsRequirementAttribute : TypeFilterAttribute
{
    public HttpsRequirementAttribute(bool ignore = false) : base(typeof(HttpsRequirementFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class HttpsRequirementFilter(bool ignore) : IAuthorizationFilter
    {
        // The stand-in listens on loopback without a certificate, so no store of its own asks for one.
        public void OnAuthorization(AuthorizationFilterContext context) => _ = ignore;
    }
}
