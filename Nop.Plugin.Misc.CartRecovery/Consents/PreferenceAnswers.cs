using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Carries out what a person asks for behind an unsubscribe link.</summary>
internal sealed class PreferenceAnswers(PreferenceLinkStore links, RecipientStore recipients, Refusals refusals, PreferencePages pages)
{
    public async Task<Recipient?> FindAsync(string? token) =>
        await links.FindAsync(token) is { } link && await recipients.ByIdAsync(link.RecipientId) is { ErasedUtc: null } recipient ? recipient : null;

    /// <summary>RFC 8058: the mail program's own button, where the person saw none of our words.</summary>
    public async Task OneClickAsync(Recipient recipient) => await refusals.RefuseAsync(
        recipient,
        new ConsentRecord(recipient.Id, Channel.Email, ConsentSource.OneClick, await pages.StoreIdAsync(), recipient.LanguageId, Page: Page),
        SuppressionCause.Unsubscribed);

    /// <returns>The key of the sentence that says what happened.</returns>
    public async Task<string> ChooseAsync(Recipient recipient, bool receives)
    {
        var (wording, languageId) = await pages.WordingAsync(recipient, receives);
        var record = new ConsentRecord(recipient.Id, Channel.Email, ConsentSource.PreferencePage, await pages.StoreIdAsync(), languageId, wording, Page);
        if (receives)
            return await refusals.ResumeAsync(recipient, record) ? "Resumed" : "Held";

        await refusals.RefuseAsync(recipient, record, SuppressionCause.Unsubscribed);
        return "Stopped";
    }

    // Without the token: the ledger must not hold a key that opens the page.
    private static string Page => "/" + CartRecoveryDefaults.PreferencePath;
}
