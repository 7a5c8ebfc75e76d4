using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Routing;

namespace Nop.Web.Framework.Controllers;

public sealed class FormValueRequiredAttribute(FormValueRequirement requirement, bool validateNameOnly, params string[] submitButtonNames) : ActionMethodSelectorAttribute
{
    public FormValueRequiredAttribute(params string[] submitButtonNames)
        : this(FormValueRequirement.Equal, submitButtonNames)
    {
    }

    public FormValueRequiredAttribute(FormValueRequirement requirement, params string[] submitButtonNames)
        : this(requirement, true, submitButtonNames)
    {
    }

    public override bool IsValidForRequest(RouteContext routeContext, ActionDescriptor action)
    {
        var request = routeContext.HttpContext.Request;
        return HttpMethodIsPost(request.Method) && request.HasFormContentType && submitButtonNames.Any(name => IsPressed(request.Form, name));
    }

    private static bool HttpMethodIsPost(string method) => method.Equals("POST", StringComparison.OrdinalIgnoreCase);

    private bool IsPressed(Microsoft.AspNetCore.Http.IFormCollection form, string name)
    {
        var keys = requirement == FormValueRequirement.Equal
            ? form.Keys.Where(key => key.Equals(name, StringComparison.OrdinalIgnoreCase))
            : form.Keys.Where(key => key.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return keys.Any(key => validateNameOnly || !string.IsNullOrEmpty(form[key]));
    }
}
