namespace NopCommerce.StandIn.Messages;

internal sealed class SendingAccounts(IEmailAccountService accounts, ILocalizationService texts, EmailAccountSettings settings)
{
    /// <summary>The template's own account, else the default one, else any.</summary>
    public async Task<EmailAccount> OfAsync(MessageTemplate template, int languageId)
    {
        var id = await texts.GetLocalizedAsync(template, t => t.EmailAccountId, languageId);
        return await accounts.GetEmailAccountByIdAsync(id == 0 ? template.EmailAccountId : id)
            ?? await accounts.GetEmailAccountByIdAsync(settings.DefaultEmailAccountId)
            ?? (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault()
            ?? throw new NopException("No email account could be loaded");
    }
}
