using Nop.Core.Domain.Messages;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>Which of the shop's e-mail accounts writes: the template's, else the store's default, else the first.</summary>
internal sealed class SenderAccounts(IEmailAccountService accounts, ISettingService settings, ILocalizationService localization)
{
    public async Task<EmailAccount?> OfAsync(MessageTemplate template, int languageId, int storeId)
    {
        var chosen = await localization.GetLocalizedAsync(template, entity => entity.EmailAccountId, languageId);
        return (chosen > 0 ? await accounts.GetEmailAccountByIdAsync(chosen) : null) ?? await DefaultAsync(storeId);
    }

    public async Task<EmailAccount?> DefaultAsync(int storeId)
    {
        var wanted = (await settings.LoadSettingAsync<EmailAccountSettings>(storeId)).DefaultEmailAccountId;
        return await accounts.GetEmailAccountByIdAsync(wanted) ?? (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault();
    }
}
