using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Services.Configuration;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;

/// <param name="Place">In lower case, as the script asks for it.</param>
public sealed record PushPromptModel(PushQuestion Words, string Place, int AskAgainDays, string Version) : BaseNopModel;

/// <summary>The question and its script, on the pages that the merchant chose. Neither reads the database: the key is asked for when somebody says yes.</summary>
public sealed class PushPromptViewComponent(IServiceProvider services) : NopViewComponent
{
    private static readonly string _version = typeof(PushPromptViewComponent).Assembly.GetName().Version?.ToString() ?? "1";

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        var shopper = services.GetRequiredService<Shopper>();
        var storeId = await shopper.StoreIdAsync();
        var settings = await services.GetRequiredService<ISettingService>().LoadSettingAsync<CartRecoveryWebPushSettings>(storeId);
        if (!settings.Enabled || !IsPlace(settings) || await shopper.CurrentAsync() is null)
            return Content("");

        var words = await services.GetRequiredService<PushTexts>().QuestionAsync(storeId, (await shopper.ViewAsync()).LanguageId);
        var place = ((WorkerPlace)settings.WorkerPlaceId).ToString().ToLowerInvariant();
        return View($"{CartRecoveryDefaults.ViewFolder}/WebPush/Prompt.cshtml", new PushPromptModel(words, place, settings.AskAgainDays, _version));
    }

    /// <summary>Never in the middle of a checkout.</summary>
    private bool IsPlace(CartRecoveryWebPushSettings settings) => (Route("controller").ToUpperInvariant(), Route("action").ToUpperInvariant()) switch
    {
        ("CHECKOUT", _) => false,
        ("PRODUCT", "PRODUCTDETAILS") => settings.OnProductPages,
        ("SHOPPINGCART", "CART") => settings.OnCartPage,
        _ => settings.OnOtherPages,
    };

    private string Route(string key) => RouteData.Values[key] as string ?? "";
}
