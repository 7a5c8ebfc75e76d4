using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Carries out what a person asks for behind an unsubscribe link.</summary>
internal sealed class PreferenceAnswers(
    PreferenceLinkStore links,
    RecipientStore recipients,
    Refusals refusals,
    TouchOutcomes touches,
    PreferencePages pages,
    TimeProvider time)
{
    public async Task<PreferenceVisit?> FindAsync(string? token) =>
        await links.FindAsync(token) is { } link && await recipients.ByIdAsync(link.RecipientId) is { ErasedUtc: null } recipient
            ? new PreferenceVisit(recipient, link.TouchId)
            : null;

    /// <summary>RFC 8058: the mail program's own button, where the person saw none of our words.</summary>
    public async Task OneClickAsync(PreferenceVisit visit) => await RefuseAsync(
        visit,
        new ConsentRecord(visit.Recipient.Id, Channel.Email, ConsentSource.OneClick, await pages.StoreIdAsync(), visit.Recipient.LanguageId, Page: Page));

    /// <returns>The key of the sentence that says what happened.</returns>
    public async Task<string> ChooseAsync(PreferenceVisit visit, bool receives)
    {
        var recipient = visit.Recipient;
        var (wording, languageId) = await pages.WordingAsync(recipient, receives);
        var record = new ConsentRecord(recipient.Id, Channel.Email, ConsentSource.PreferencePage, await pages.StoreIdAsync(), languageId, wording, Page);
        if (receives)
            return await refusals.ResumeAsync(recipient, record) ? "Resumed" : "Held";

        await RefuseAsync(visit, record);
        return "Stopped";
    }

    private async Task RefuseAsync(PreferenceVisit visit, ConsentRecord record)
    {
        await refusals.RefuseAsync(visit.Recipient, record, SuppressionCause.Unsubscribed);
        await touches.RefusedAsync(visit.TouchId, time.NowUtc());
    }

    // Without the token: the ledger must not hold a key that opens the page.
    private static string Page => "/" + CartRecoveryDefaults.PreferencePath;
}
