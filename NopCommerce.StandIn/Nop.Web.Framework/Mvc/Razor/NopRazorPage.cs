using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Localization;
using Nop.Web.Framework.Localization;

namespace Nop.Web.Framework.Mvc.Razor;

public abstract class NopRazorPage<TModel> : RazorPage<TModel>
{
    private ILocalizationService _localizationService;

    public Localizer T => (key, args) =>
    {
        _localizationService ??= Context.RequestServices.GetRequiredService<ILocalizationService>();
        var text = _localizationService.GetResourceAsync(key).GetAwaiter().GetResult();
        return string.IsNullOrEmpty(text)
            ? new LocalizedString(key)
            : new LocalizedString(args is null || args.Length == 0 ? text : string.Format(System.Globalization.CultureInfo.CurrentCulture, text, args));
    };
}
