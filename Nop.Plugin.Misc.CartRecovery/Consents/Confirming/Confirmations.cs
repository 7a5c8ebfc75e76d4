using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <param name="Requests">Of one message.</param>
/// <param name="IsDone">All of it is confirmed already.</param>
internal sealed record ConfirmationVisit(Recipient Recipient, IReadOnlyList<ConsentRequest> Requests, IReadOnlyList<string> Words, bool IsDone);

/// <summary>Carries out what a person asks for behind the link of a confirming message.</summary>
internal sealed class Confirmations(
    ConsentRequestStore store, ConsentRequestWrites writes, RecipientStore recipients, ConsentLedger ledger, ConsentQueries consents, EpisodeWrites episodes, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Null for a stranger's token, one that is too old, and for words that were taken back since.</summary>
    public async Task<ConfirmationVisit?> FindAsync(string? token)
    {
        var now = time.NowUtc();
        var asked = (await store.FindAsync(token)).Where(request => request.SentUtc!.Value.AsUtc() > now - Lifetime).ToList();
        if (asked.Count == 0 || await recipients.ByIdAsync(asked[0].RecipientId) is not { ErasedUtc: null } person)
            return null;

        var standing = new List<ConsentRequest>();
        var done = true;
        foreach (var request in asked)
        {
            if ((await ledger.TrailAsync(person, (Channel)request.ChannelId, request.StoreId)).Word(now) is not { } word || word.Id != request.ConsentId)
                continue;
            standing.Add(request);
            done &= word.ConfirmedUtc is not null;
        }

        return standing.Count == 0 ? null : new ConfirmationVisit(person, standing, await consents.WordsAsync([.. standing.Select(request => request.ConsentId)]), done);
    }

    /// <summary>Idempotent. What waits for this consent is looked at again at once.</summary>
    public async Task ConfirmAsync(ConfirmationVisit visit)
    {
        foreach (var request in visit.Requests)
            await writes.ConfirmAsync(request.ConsentId, time.NowUtc());
        await episodes.OvertakeAsync([visit.Recipient.Id], time.NowUtc());
    }
}
