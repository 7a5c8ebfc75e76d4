using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed class CommonController(IWorkContext work, ILanguageService languages, ICustomerService customers, INotificationService notifications, TimeProvider time) : AdminController
{
    [HttpPost]
    public async Task<IActionResult> SetLanguage(int langid, string? returnUrl)
    {
        if (await languages.GetLanguageByIdAsync(langid) is { } language)
            await work.SetWorkingLanguageAsync(language);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction("Index", "Home");
    }

    [HttpGet]
    [CheckPermission(StandardPermission.System.MANAGE_MAINTENANCE)]
    public IActionResult Maintenance() => View();

    /// <summary>The platform's own clean-up: guests vanish by predicate, without events, with their carts if wanted.</summary>
    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_MAINTENANCE)]
    public async Task<IActionResult> DeleteGuests(bool onlyWithoutShoppingCart)
    {
        var count = await customers.DeleteGuestCustomersAsync(null, time.GetUtcNow().UtcDateTime, onlyWithoutShoppingCart);
        notifications.SuccessNotification($"{count} guests were deleted.");
        return RedirectToAction(nameof(Maintenance));
    }
}
