using System.Security.Cryptography;
using System.Transactions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>Asks those who said yes to confirm it: one message for all that somebody agreed to, at most one a day, and none to who must not be written to.</summary>
internal sealed class ConfirmationRun(
    ConsentRequestStore store,
    ConsentRequestWrites writes,
    RecipientStore recipients,
    ConsentLedger ledger,
    SuppressionStore suppressions,
    ConfirmationMails mails,
    IQueuedEmailService queue)
{
    public const int Most = 200;

    /// <summary>Whoever could not be asked for so long has forgotten what he ticked.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromDays(7);

    private static readonly TransactionOptions ReadCommitted = new() { IsolationLevel = IsolationLevel.ReadCommitted };

    public async Task RunAsync(DateTime nowUtc)
    {
        var waiting = await store.WaitingAsync(Most);
        if (waiting.Count == 0)
            return;

        var people = await recipients.ByIdsAsync(waiting.Select(request => request.RecipientId));
        var asked = await store.AskedSinceAsync(people.Keys, nowUtc.AddDays(-1));
        foreach (var person in waiting.GroupBy(request => (request.RecipientId, request.StoreId)))
        {
            var known = people.GetValueOrDefault(person.Key.RecipientId);
            var open = await OpenAsync([.. person], known, nowUtc);
            if (open.Count > 0 && !asked.Contains(known!.Id))
                await AskAsync(known, open, nowUtc);
        }
    }

    /// <summary>Those that are still to be asked; the others are dropped.</summary>
    private async Task<List<ConsentRequest>> OpenAsync(List<ConsentRequest> requests, Recipient? person, DateTime nowUtc)
    {
        var open = new List<ConsentRequest>();
        foreach (var request in requests)
        {
            if (person is not null && request.CreatedUtc.AsUtc() > nowUtc - TooLate && await MayAskAsync(request, person, nowUtc))
                open.Add(request);
            else
                await writes.DropAsync(request.Id);
        }

        return open;
    }

    private async Task<bool> MayAskAsync(ConsentRequest request, Recipient person, DateTime nowUtc)
    {
        if (person.ErasedUtc is not null || MailAddress.Single(person.Email) is null || await suppressions.IsSuppressedAsync(Channel.Email, person))
            return false;

        var channel = (Channel)request.ChannelId;
        if (await suppressions.IsSuppressedAsync(channel, person))
            return false;
        return (await ledger.TrailAsync(person, channel, request.StoreId)).Word(nowUtc) is { State: ConsentState.Unconfirmed, ConfirmedUtc: null } word && word.Id == request.ConsentId;
    }

    /// <summary>The message and the mark that it was sent are one change, so that no two workers send it.</summary>
    private async Task AskAsync(Recipient person, List<ConsentRequest> requests, DateTime nowUtc)
    {
        var token = SecretToken.From(RandomNumberGenerator.GetBytes(SecretToken.Bytes));
        if (await mails.ForAsync(person, requests, token, nowUtc) is not { } mail)
            return;

        using var scope = new TransactionScope(TransactionScopeOption.Required, ReadCommitted, TransactionScopeAsyncFlowOption.Enabled);
        await queue.InsertQueuedEmailAsync(mail);
        if (await writes.SentAsync([.. requests.Select(request => request.Id)], ConsentRequestStore.Hash(token), mail.Id, nowUtc))
            scope.Complete();
    }
}
