using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class ParameterBasedOnFormNameAttribute : TypeFilterAttribute
{
    public ParameterBasedOnFormNameAttribute(string formKeyName, string actionParameterName) : base(typeof(ParameterBasedOnFormNameFilter)) =>
        Arguments = [formKeyName, actionParameterName];

    private sealed class ParameterBasedOnFormNameFilter(string formKeyName, string actionParameterName) : IActionFilter
    {
        public void OnActionExecuting(ActionExecutingContext context)
        {
            var request = context.HttpContext.Request;
            context.ActionArguments[actionParameterName] = request.HasFormContentType && request.Form.Keys.Any(key => key.Equals(formKeyName, StringComparison.OrdinalIgnoreCase));
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
        }
    }
}
