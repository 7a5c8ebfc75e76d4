using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Storefront;

[AutoValidateAntiforgeryToken]
public sealed class CommonController(IWorkContext work, ILanguageService languages, ICurrencyService currencies) : StoreController
{
    [HttpPost]
    public async Task<IActionResult> SetLanguage(int langid, string? returnUrl)
    {
        if (await languages.GetLanguageByIdAsync(langid) is { Published: true } language)
            await work.SetWorkingLanguageAsync(language);
        return Back(returnUrl);
    }

    [HttpPost]
    public async Task<IActionResult> SetCurrency(int customerCurrency, string? returnUrl)
    {
        if (await currencies.GetCurrencyByIdAsync(customerCurrency) is { } currency)
            await work.SetWorkingCurrencyAsync(currency);
        return Back(returnUrl);
    }

    [HttpGet]
    [CheckAccessClosedStore(ignore: true)]
    public IActionResult StoreClosed() => View();

    private IActionResult Back(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToRoute("Homepage");
}
