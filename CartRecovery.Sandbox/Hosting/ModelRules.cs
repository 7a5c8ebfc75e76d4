using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CartRecovery.Sandbox.Hosting;

/// <summary>The plugin's validators run on what a form sends before its action does, as the platform registers them by itself.</summary>
internal sealed class ModelRules(PluginFile plugin) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var model in context.ActionArguments.Values.OfType<object>())
            if (Validator(model.GetType()) is { } type)
                await CheckAsync((IValidator)ActivatorUtilities.CreateInstance(context.HttpContext.RequestServices, type), model, context);
        await next();
    }

    private Type? Validator(Type model)
    {
        var rules = typeof(AbstractValidator<>).MakeGenericType(model);
        return plugin.Assembly.GetTypes().FirstOrDefault(type => !type.IsAbstract && type.IsSubclassOf(rules));
    }

    private static async Task CheckAsync(IValidator validator, object model, ActionExecutingContext context)
    {
        var result = await validator.ValidateAsync(new ValidationContext<object>(model));
        foreach (var failure in result.Errors)
            context.ModelState.AddModelError(failure.PropertyName, failure.ErrorMessage);
    }
}
