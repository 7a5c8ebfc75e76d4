using Nop.Core;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>A short mail with the very headers of a step's, by the same queue, so that the merchant can see how they arrive.</summary>
internal sealed class HeaderProbe(SenderAccounts accounts, PreferenceLinkIssuer links, IQueuedEmailService queue, ILocalizationService texts, IStoreContext stores, TimeProvider time)
{
    /// <returns>False when the shop has no account to send from.</returns>
    public async Task<bool> SendAsync(string email, int languageId)
    {
        var store = await stores.GetCurrentStoreAsync();
        if (await accounts.DefaultAsync(store.Id) is not { } account)
            return false;

        var marker = MailMarker.For(0, await links.IssueAsync(0, 0, store.Id));
        await queue.InsertQueuedEmailAsync(new QueuedEmail
        {
            Priority = QueuedEmailPriority.High,
            From = account.Email,
            FromName = account.DisplayName,
            To = email,
            ToName = "",
            ReplyTo = "",
            ReplyToName = "",
            CC = "",
            Bcc = "",
            Subject = await TextAsync("Subject", languageId),
            Body = await TextAsync("Body", languageId) + marker,
            AttachmentFilePath = "",
            AttachmentFileName = "",
            EmailAccountId = account.Id,
            CreatedOnUtc = time.NowUtc(),
        });
        return true;
    }

    private Task<string> TextAsync(string key, int languageId) => texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Channels.Headers.Mail.{key}", languageId);
}
