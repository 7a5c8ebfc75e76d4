using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Words of the page, in the recipient's language and under the name of the store whose address was called.</summary>
internal sealed class PreferencePages(IStoreContext storeContext, MailViews views, ILocalizationService localization, PersonChannels channels)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Consents.Page.";
    private static readonly string[] Keys = ["Question", "Keep", "Stop", "StopAll", "Save", "StateOn", "StateOff", "Back"];

    public async Task<int> StoreIdAsync() => (await storeContext.GetCurrentStoreAsync()).Id;

    /// <param name="visit">Who, and by which message's link.</param>
    /// <param name="notice">Key of what has just happened, or empty.</param>
    public async Task<PreferencePage> ForAsync(PreferenceVisit visit, string notice)
    {
        var (store, language) = await PlaceAsync(visit.Recipient.LanguageId);
        var intro = string.Format(CultureInfo.InvariantCulture, await TextAsync("Intro", language), await NameAsync(store, language));
        var lines = new List<PreferenceChannel>();
        foreach (var way in await channels.OfAsync(visit.Recipient, store.Id))
        {
            var keeps = way.Receives && (notice.Length > 0 || way.Channel != visit.Channel);
            lines.Add(new PreferenceChannel(ChannelCodes.Of(way.Channel), await TextAsync(way.Channel.ToString(), language), way.Address, way.Receives, keeps));
        }

        return await PageAsync(store, language, intro, notice.Length == 0 ? "" : await TextAsync(notice, language), lines);
    }

    /// <summary>Says nothing that would tell a known address from an unknown one.</summary>
    public async Task<PreferencePage> WithoutChoiceAsync(string key)
    {
        var (store, language) = await PlaceAsync(0);
        return await PageAsync(store, language, await TextAsync(key, language), "", []);
    }

    /// <summary>The words beside the choice, kept with the consent as what the person saw.</summary>
    /// <param name="recipient">Whose page it is.</param>
    /// <param name="channel">Whose choice it is; null for the button that stops everything.</param>
    /// <param name="receives">What was chosen.</param>
    public async Task<(string Wording, int LanguageId)> WordingAsync(Recipient recipient, Channel? channel, bool receives)
    {
        var (_, language) = await PlaceAsync(recipient.LanguageId);
        return (channel is { } one ? $"{await TextAsync(one.ToString(), language)}: {await TextAsync(receives ? "Keep" : "Stop", language)}" : await TextAsync("StopAll", language), language.Id);
    }

    private async Task<PreferencePage> PageAsync(Store store, Language language, string intro, string notice, IReadOnlyList<PreferenceChannel> lines)
    {
        var texts = new Dictionary<string, string>();
        foreach (var key in Keys)
            texts[key] = await TextAsync(key, language);
        return new PreferencePage(
            language.LanguageCulture,
            language.Rtl,
            await NameAsync(store, language),
            store.Url,
            await TextAsync("Title", language),
            intro,
            notice,
            lines,
            texts);
    }

    private async Task<(Store Store, Language Language)> PlaceAsync(int languageId)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        return (store, await views.LanguageAsync(store, languageId));
    }

    private async Task<string> NameAsync(Store store, Language language) => await localization.GetLocalizedAsync(store, entity => entity.Name, language.Id);

    private Task<string> TextAsync(string key, Language language) => localization.GetResourceAsync(Prefix + key, language.Id);
}
