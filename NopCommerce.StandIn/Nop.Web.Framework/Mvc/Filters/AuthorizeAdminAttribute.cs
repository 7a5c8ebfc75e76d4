using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Customers;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class AuthorizeAdminAttribute : TypeFilterAttribute
{
    public AuthorizeAdminAttribute(bool ignore = false) : base(typeof(AuthorizeAdminFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class AuthorizeAdminFilter(bool ignore, IPermissionService permissions, IWorkContext workContext, ICustomerService customers) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (FilterDescriptors.Ignored<AuthorizeAdminAttribute>(context, filter => filter.IgnoreFilter) ?? ignore)
                return;
            if (await permissions.AuthorizeAsync(StandardPermission.Security.ACCESS_ADMIN_PANEL))
                return;
            context.Result = await customers.IsRegisteredAsync(await workContext.GetCurrentCustomerAsync())
                ? new ForbidResult()
                : new ChallengeResult();
        }
    }
}
