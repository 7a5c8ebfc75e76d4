using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Widgets;

/// <param name="IsBox">A box to tick, never ticked beforehand; else the words alone.</param>
public sealed record ConsentBoxModel(bool IsBox, string Wording) : BaseNopModel;

/// <summary>Inside the billing form. Nothing before the merchant has chosen how consent is had.</summary>
public sealed class ConsentBoxViewComponent(IServiceProvider services) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        var texts = services.GetRequiredService<CaptureTexts>();
        var shopper = services.GetRequiredService<Shopper>();
        if (texts.Mode == ConsentMode.NotChosen || await shopper.CurrentAsync() is null)
            return Content("");

        var wording = await texts.WordingAsync(await shopper.StoreIdAsync(), (await shopper.ViewAsync()).LanguageId);
        return View($"{CartRecoveryDefaults.ViewFolder}/Carts/ConsentBox.cshtml", new ConsentBoxModel(texts.Mode == ConsentMode.Strict, wording));
    }
}
