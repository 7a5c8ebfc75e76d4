using System.Globalization;
using System.Net;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>The message that asks to confirm: the very words that were agreed to, one link, and nothing to buy.</summary>
internal sealed class ConfirmationMails(SenderAccounts accounts, MailViews views, ConsentQueries consents, IStoreService stores, ILocalizationService texts)
{
    private const string Prefix = CartRecoveryDefaults.LocalePrefix + ".Consents.Confirm.Mail.";

    /// <returns>Null while the shop has no account to send from.</returns>
    public async Task<QueuedEmail?> ForAsync(Recipient person, IReadOnlyList<ConsentRequest> requests, string token, DateTime nowUtc)
    {
        var store = await stores.GetStoreByIdAsync(requests[0].StoreId) ?? (await stores.GetAllStoresAsync())[0];
        if (await accounts.DefaultAsync(store.Id) is not { } account)
            return null;

        var language = await views.LanguageAsync(store, requests[0].LanguageId, person.LanguageId);
        var name = await texts.GetLocalizedAsync(store, entity => entity.Name, language.Id);
        return new QueuedEmail
        {
            Priority = QueuedEmailPriority.High,
            From = account.Email,
            FromName = ShopperText.OneLine(account.DisplayName),
            To = MailAddress.Single(person.Email)!,
            ToName = ShopperText.Name(person.Name),
            ReplyTo = "",
            ReplyToName = "",
            CC = "",
            Bcc = "",
            Subject = ShopperText.OneLine(string.Format(CultureInfo.InvariantCulture, await TextAsync("Subject", language.Id), name)),
            Body = string.Format(CultureInfo.InvariantCulture, await TextAsync("Body", language.Id), WebUtility.HtmlEncode(name), await WordsAsync(requests), WebUtility.HtmlEncode(Url(store, token))),
            AttachmentFilePath = "",
            AttachmentFileName = "",
            EmailAccountId = account.Id,
            CreatedOnUtc = nowUtc,
        };
    }

    private async Task<string> WordsAsync(IReadOnlyList<ConsentRequest> requests)
    {
        var words = await consents.WordsAsync([.. requests.Select(request => request.ConsentId)]);
        return string.Concat(words.Select(word => $"<li>{WebUtility.HtmlEncode(word)}</li>"));
    }

    private static string Url(Store store, string token) => $"{store.Url.TrimEnd('/')}/{CartRecoveryDefaults.ConfirmPath}/{token}";

    private Task<string> TextAsync(string key, int languageId) => texts.GetResourceAsync(Prefix + key, languageId);
}
