using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns;

/// <summary>The languages a message can be looked at in, beginning with that of whoever looks.</summary>
internal sealed class PreviewLanguages(ILanguageService languages, IWorkContext work)
{
    public async Task<IList<SelectListItem>> AllAsync()
    {
        var own = (await work.GetWorkingLanguageAsync()).Id;
        return [.. (await languages.GetAllLanguagesAsync()).Select(language => new SelectListItem(language.Name, language.Id.ToString(CultureInfo.InvariantCulture), language.Id == own))];
    }
}
