using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class CheckAccessPublicStoreAttribute : TypeFilterAttribute
{
    public CheckAccessPublicStoreAttribute(bool ignore = false) : base(typeof(CheckAccessPublicStoreFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class CheckAccessPublicStoreFilter(bool ignore) : IAuthorizationFilter
    {
        // Every visitor of the stand-in may look at the shop, as in a fresh installation.
        public void OnAuthorization(AuthorizationFilterContext context) => _ = ignore;
    }
}
