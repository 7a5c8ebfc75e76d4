using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class SaveLastVisitedPageAttribute : TypeFilterAttribute
{
    public SaveLastVisitedPageAttribute() : base(typeof(SaveLastVisitedPageFilter))
    {
    }

    private sealed class SaveLastVisitedPageFilter : IActionFilter
    {
        // The platform writes this attribute without events; nothing in the stand-in reads it.
        public void OnActionExecuting(ActionExecutingContext context)
        {
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }
}
