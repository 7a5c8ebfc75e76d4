using System.Security.Cryptography;
using System.Transactions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>Hands a question out, once.</summary>
internal sealed class ConfirmationPost(ConsentRequestWrites writes, ConfirmationMails mails, ConfirmationTexts texts, IQueuedEmailService queue)
{
    private static readonly TransactionOptions ReadCommitted = new() { IsolationLevel = IsolationLevel.ReadCommitted };

    /// <summary>The mail and the mark that it was sent are one change, so that no two workers send it.</summary>
    public async Task MailAsync(Recipient person, IReadOnlyList<ConsentRequest> requests, DateTime nowUtc)
    {
        var token = NewToken();
        if (await mails.ForAsync(person, requests, token, nowUtc) is not { } mail)
            return;

        using var scope = new TransactionScope(TransactionScopeOption.Required, ReadCommitted, TransactionScopeAsyncFlowOption.Enabled);
        await queue.InsertQueuedEmailAsync(mail);
        if (await writes.SentAsync(Ids(requests), ConsentRequestStore.Hash(token), mail.Id, nowUtc))
            scope.Complete();
    }

    /// <summary>Marked before the provider is called: a lost answer can cost the question, never ask it twice. Only what surely did not leave is asked again.</summary>
    public async Task TextAsync(Recipient person, IReadOnlyList<ConsentRequest> requests, DateTime nowUtc)
    {
        var token = NewToken();
        var hash = ConsentRequestStore.Hash(token);
        if (!await writes.SentAsync(Ids(requests), hash, 0, nowUtc))
            return;
        if (await texts.SendAsync(person, requests[0], token) == TouchState.Failed)
            await writes.AgainAsync(hash);
    }

    private static List<int> Ids(IEnumerable<ConsentRequest> requests) => [.. requests.Select(request => request.Id)];

    private static string NewToken() => SecretToken.From(RandomNumberGenerator.GetBytes(SecretToken.Bytes));
}
