using System.Globalization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>The question as a text message: who asks, and the link whose page shows the words.</summary>
internal sealed class ConfirmationTexts(TwilioMessages twilio, MailViews views, IStoreService stores, ILocalizationService texts)
{
    /// <summary>Late enough and nobody knows what it is about.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromHours(4);

    /// <summary>Outside any transaction.</summary>
    public async Task<TouchState> SendAsync(Recipient person, ConsentRequest request, string token)
    {
        var store = await stores.GetStoreByIdAsync(request.StoreId) ?? (await stores.GetAllStoresAsync())[0];
        var language = await views.LanguageAsync(store, request.LanguageId, person.LanguageId);
        var name = await texts.GetLocalizedAsync(store, entity => entity.Name, language.Id);
        var text = string.Format(CultureInfo.InvariantCulture, await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Consents.Confirm.Sms", language.Id), name, Url(store, token));
        try
        {
            return (await twilio.SendAsync(new TwilioMessage(Channel.Sms, store.Id, person.PhoneNumber, text, "", "", "", Validity))).State;
        }
        catch (Exception)
        {
            // The request may have arrived although its answer did not.
            return TouchState.Unknown;
        }
    }

    private static string Url(Store store, string token) => $"{store.Url.TrimEnd('/')}/{CartRecoveryDefaults.ConfirmPath}/{token}";
}
