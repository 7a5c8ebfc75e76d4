using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Nop.Web.Framework.Mvc;

namespace NopCommerce.StandIn.Web;

/// <summary>The platform trims every bound string, on plain controllers too, unless NoTrim or a password says otherwise.</summary>
internal sealed class TrimmingBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && IsFormOrAddress(context.BindingInfo.BindingSource) && !KeepsSpaces(context.Metadata) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var result = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (result == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, result);
        var text = result.FirstValue?.Trim();
        bindingContext.Result = ModelBindingResult.Success(string.IsNullOrEmpty(text) && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : text);
        return Task.CompletedTask;
    }

    private static bool IsFormOrAddress(BindingSource source) =>
        source is null || source == BindingSource.Form || source == BindingSource.Query || source == BindingSource.Path || source == BindingSource.ModelBinding;

    private static bool KeepsSpaces(ModelMetadata metadata) =>
        metadata.DataTypeName == "Password" || (metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<NoTrimAttribute>().Any() == true;
}
