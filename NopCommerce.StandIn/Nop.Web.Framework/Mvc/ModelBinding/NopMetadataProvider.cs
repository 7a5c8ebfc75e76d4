using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Nop.Web.Framework.Mvc.ModelBinding;

public class NopMetadataProvider : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        foreach (var attribute in context.Attributes.OfType<IModelAttribute>())
        {
            if (!context.DisplayMetadata.AdditionalValues.TryAdd(attribute.Name, attribute))
                throw new Nop.Core.NopException($"There is already an attribute with the name '{attribute.Name}' on this model");
            if (attribute is NopResourceDisplayNameAttribute name)
                context.DisplayMetadata.DisplayName = () => name.DisplayName;
        }
    }
}
