using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core.Domain;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class CheckAccessClosedStoreAttribute : TypeFilterAttribute
{
    public CheckAccessClosedStoreAttribute(bool ignore = false) : base(typeof(CheckAccessClosedStoreFilter))
    {
        IgnoreFilter = ignore;
        Arguments = [ignore];
    }

    public bool IgnoreFilter { get; }

    private sealed class CheckAccessClosedStoreFilter(bool ignore, StoreInformationSettings settings) : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context)
        {
            if (!Ignored(context) && settings.StoreClosed)
                context.Result = new RedirectToActionResult("StoreClosed", "Common", null);
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }

        private bool Ignored(FilterContext context) => FilterDescriptors.Ignored<CheckAccessClosedStoreAttribute>(context, filter => filter.IgnoreFilter) ?? ignore;
    }
}
