using System.ComponentModel;
using Nop.Services.Localization;

namespace Nop.Web.Framework.Mvc.ModelBinding;

public sealed class NopResourceDisplayNameAttribute : DisplayNameAttribute, IModelAttribute
{
    public NopResourceDisplayNameAttribute(string resourceKey) : base(resourceKey) => ResourceKey = resourceKey;

    public string ResourceKey { get; set; }

    // Read on every use: the metadata is cached, the visitor's language is not.
    public override string DisplayName =>
        RequestServices.Get<ILocalizationService>()?.GetResourceAsync(ResourceKey).GetAwaiter().GetResult() ?? ResourceKey;

    public string Name => nameof(NopResourceDisplayNameAttribute);
}
