using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NopCommerce.StandIn.Web;

/// <summary>Number fields post a point whatever the visitor's language; what is no such number is read in that language.</summary>
internal sealed class InvariantNumbers : IModelBinderProvider
{
    private static readonly Type[] _types = [typeof(decimal), typeof(double), typeof(float)];

    public IModelBinder GetBinder(ModelBinderProviderContext context)
    {
        if (!_types.Contains(context.Metadata.UnderlyingOrModelType))
            return null;
        var logs = context.Services.GetRequiredService<ILoggerFactory>();
        return new Binder(new FloatingPointTypeModelBinderProvider().GetBinder(context) ?? new SimpleTypeModelBinder(context.Metadata.ModelType, logs));
    }

    private sealed class Binder(IModelBinder local) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var result = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (!decimal.TryParse(result.FirstValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return local.BindModelAsync(bindingContext);

            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, result);
            bindingContext.Result = ModelBindingResult.Success(Convert.ChangeType(number, bindingContext.ModelMetadata.UnderlyingOrModelType, CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        }
    }
}
