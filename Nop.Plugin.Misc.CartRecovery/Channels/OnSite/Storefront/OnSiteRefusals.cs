using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>The answer to the box, kept like any other: with the word that was clicked and where.</summary>
internal sealed class OnSiteRefusals(RecipientStore recipients, ConsentLedger ledger, ConsentQueries consents, OnSiteWords words)
{
    public async Task NoteAsync(OnSiteMessage message, CapturePlace place)
    {
        if (await recipients.ByIdAsync(message.RecipientId) is not { ErasedUtc: null } person
            || (await consents.LastAsync(person.Id, Channel.OnSite))?.State == ConsentState.Withdrawn)
            return;

        var wording = await words.DismissAsync(new CartRecoveryOnSiteSettings(), place.LanguageId, place.StoreId);
        await ledger.WithdrawAsync(new ConsentRecord(person.Id, Channel.OnSite, ConsentSource.OnSiteBox, place.StoreId, place.LanguageId, wording, place.Page));
    }
}
