using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class CheckLanguageSeoCodeAttribute : TypeFilterAttribute
{
    public CheckLanguageSeoCodeAttribute(bool ignore = false) : base(typeof(CheckLanguageSeoCodeFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class CheckLanguageSeoCodeFilter(bool ignore) : IAuthorizationFilter
    {
        // The stand-in's storefront has no language in its addresses.
        public void OnAuthorization(AuthorizationFilterContext context) => _ = ignore;
    }
}
