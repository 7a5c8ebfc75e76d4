using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class NotNullValidationMessageAttribute : TypeFilterAttribute
{
    public NotNullValidationMessageAttribute() : base(typeof(NotNullValidationMessageFilter))
    {
    }

    private sealed class NotNullValidationMessageFilter : IActionFilter
    {
        // ASP.NET's own sentence stands: the platform swaps in a localized one.
        public void OnActionExecuting(ActionExecutingContext context)
        {
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }
}
