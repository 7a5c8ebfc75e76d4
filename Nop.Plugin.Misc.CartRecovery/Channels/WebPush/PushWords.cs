using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <summary>Everything in a push message besides the step's own text.</summary>
internal sealed class PushWords(IStoreService stores, ILanguageService languages, ILocalizationService localization, IProductService products, LandingProducts pictures, PushSubjects subjects)
{
    private const string Stop = CartRecoveryDefaults.LocalePrefix + ".WebPush.Message.Stop";

    public async Task<PushPayload> PayloadAsync(TouchMessage message, PlainText text, string tag)
    {
        var store = await StoreAsync(message.Episode.StoreId);
        var icon = message.Lines.FirstOrDefault() is { } line && await products.GetProductByIdAsync(line.ProductId) is { } product
            ? await pictures.PictureUrlAsync(product, line.AttributesXml, store)
            : "";
        return await PayloadAsync(text.Title.Length > 0 ? text.Title : store.Name, text.Body, icon, message.RestoreUrl, tag, text.LanguageId);
    }

    public async Task<PushPayload> PayloadAsync(string title, string body, string icon, string url, string tag, int languageId)
    {
        var language = await languages.GetLanguageByIdAsync(languageId);
        return new PushPayload(
            ShopperText.OneLine(title),
            body.Trim(),
            icon,
            url,
            tag,
            await localization.GetResourceAsync(Stop, languageId),
            language?.LanguageCulture ?? "",
            language?.Rtl == true ? "rtl" : "auto");
    }

    public async Task<string> SubjectAsync(CartRecoveryWebPushSettings settings, int storeId) => await subjects.OfAsync(settings, (await StoreAsync(storeId)).Url, storeId);

    private async Task<Store> StoreAsync(int storeId) => await stores.GetStoreByIdAsync(storeId) ?? (await stores.GetAllStoresAsync())[0];
}
