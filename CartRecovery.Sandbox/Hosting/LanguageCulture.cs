using System.Globalization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Web.Framework.Controllers;

namespace CartRecovery.Sandbox.Hosting;

/// <summary>Pages speak the visitor's language; plain controllers (webhooks, scripts) never touch the visitor.</summary>
internal sealed class LanguageCulture(IWorkContext work) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.ActionDescriptor is ControllerActionDescriptor action && action.ControllerTypeInfo.IsSubclassOf(typeof(BaseController)))
        {
            var culture = CultureInfo.GetCultureInfo((await work.GetWorkingLanguageAsync()).LanguageCulture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        }
        await next();
    }
}
