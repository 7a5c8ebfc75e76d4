using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>What our admin pages share. MVC finds only public controllers with public constructors, while what they call is internal: it is asked for by <see cref="The{T}"/>.</summary>
[AuthorizeAdmin]
[Area(AreaNames.ADMIN)]
[AutoValidateAntiforgeryToken]
public abstract class CartRecoveryAdminController : BasePluginController
{
    private protected T The<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    private protected Task<string> TextAsync(string key) => The<ILocalizationService>().GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{key}");

    private protected async Task SucceedAsync(string key) => The<INotificationService>().SuccessNotification(await TextAsync(key));

    private protected async Task WarnAsync(string key) => The<INotificationService>().WarningNotification(await TextAsync(key));

    private protected async Task RefuseAsync(string key) => The<INotificationService>().ErrorNotification(await TextAsync(key));

    private protected Task NoteAsync(string activity, string comment, BaseEntity? about = null) => The<ICustomerActivityService>().InsertActivityAsync(activity, comment, about!);

    private protected static string ViewPath(string folder, string name) => $"{CartRecoveryDefaults.ViewFolder}/{folder}/{name}.cshtml";
}
