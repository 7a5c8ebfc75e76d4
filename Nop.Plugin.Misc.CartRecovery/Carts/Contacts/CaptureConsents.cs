using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>Where an address was taken down.</summary>
/// <param name="Page">Path without query.</param>
internal sealed record CapturePlace(int StoreId, int LanguageId, string Page);

/// <summary>Writes down what the shopper was told, or allowed, when his address was taken down. E-mail only: the words beside the box speak of e-mail.</summary>
internal sealed class CaptureConsents(ConsentLedger ledger, CaptureTexts texts)
{
    /// <param name="ticked">Null when the box was not shown or not touched.</param>
    public Task NoteAsync(Recipient recipient, bool? ticked, CapturePlace place) => texts.Mode switch
    {
        _ when recipient.Email.Length == 0 => Task.CompletedTask,
        ConsentMode.Strict when ticked is { } answer => AnsweredAsync(recipient, answer, place),
        ConsentMode.Notice => ToldAsync(recipient, place),
        _ => Task.CompletedTask,
    };

    private async Task AnsweredAsync(Recipient recipient, bool ticked, CapturePlace place)
    {
        var state = await ledger.StateAsync(recipient, Channel.Email, place.StoreId);
        if (ticked && state != ConsentState.Granted)
            await ledger.GrantAsync(await RecordAsync(recipient, ConsentSource.CheckoutBox, place));
        if (!ticked && state == ConsentState.Granted)
            await ledger.WithdrawAsync(await RecordAsync(recipient, ConsentSource.CheckoutBox, place));
    }

    // A notice is no answer: it never overrides a refusal.
    private async Task ToldAsync(Recipient recipient, CapturePlace place)
    {
        if (await ledger.TrailAsync(recipient, Channel.Email, place.StoreId) is { Entries.Count: 0 })
            await ledger.GrantAsync(await RecordAsync(recipient, ConsentSource.Notice, place));
    }

    private async Task<ConsentRecord> RecordAsync(Recipient recipient, ConsentSource source, CapturePlace place) =>
        new(recipient.Id, Channel.Email, source, place.StoreId, place.LanguageId, await texts.WordingAsync(place.StoreId, place.LanguageId), place.Page);
}
