using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace Nop.Web.Framework.Mvc.Filters;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CheckPermissionAttribute : TypeFilterAttribute
{
    public CheckPermissionAttribute(string permissionSystemName, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : this([permissionSystemName], resultType)
    {
    }

    public CheckPermissionAttribute(string[] permissionSystemNames, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
        : base(typeof(CheckPermissionFilter))
    {
        PermissionSystemName = [.. permissionSystemNames];
        ResultType = resultType;
        Arguments = [PermissionSystemName, resultType];
    }

    public List<string> PermissionSystemName { get; }

    public CheckPermissionResultType ResultType { get; }

    public enum CheckPermissionResultType
    {
        Default,
        Html,
        Text,
        Json
    }

    private sealed class CheckPermissionFilter(List<string> names, CheckPermissionResultType resultType, IPermissionService permissions, ILocalizationService texts, IWebHelper webHelper) : IAsyncAuthorizationFilter
    {
        public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            foreach (var name in names)
                if (await permissions.AuthorizeAsync(name))
                    return;

            context.Result = await DeniedAsync(context);
        }

        private async Task<IActionResult> DeniedAsync(AuthorizationFilterContext context)
        {
            var request = context.HttpContext.Request;
            var kind = resultType != CheckPermissionResultType.Default ? resultType
                : request.Method == "POST" && webHelper.IsAjaxRequest(request) ? CheckPermissionResultType.Json
                : request.Method == "GET" || request.HasFormContentType ? CheckPermissionResultType.Html
                : CheckPermissionResultType.Text;
            if (kind == CheckPermissionResultType.Html)
                return new RedirectToActionResult("AccessDenied", "Security", new { area = AreaNames.ADMIN, pageUrl = request.Path + request.QueryString });

            var text = await texts.GetResourceAsync("Admin.AccessDenied.Description");
            return kind == CheckPermissionResultType.Json ? new JsonResult(new { error = text }) : new ContentResult { Content = text, ContentType = "text/plain" };
        }
    }
}
