using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>Asks those who said yes to confirm it: one message for all that somebody agreed to, at most one a day by each way, and none to who must not be written to.</summary>
internal sealed class ConfirmationRun(ConsentRequestStore store, ConsentRequestWrites writes, RecipientStore recipients, ConfirmationWays ways, ConfirmationPost post)
{
    public const int Most = 200;

    /// <summary>Whoever could not be asked for so long has forgotten what he ticked.</summary>
    private static readonly TimeSpan TooLate = TimeSpan.FromDays(7);

    public async Task RunAsync(DateTime nowUtc)
    {
        var waiting = await store.WaitingAsync(Most);
        if (waiting.Count == 0)
            return;

        var people = await recipients.ByIdsAsync(waiting.Select(request => request.RecipientId));
        var asked = await store.AskedSinceAsync(people.Keys, nowUtc.AddDays(-1));
        foreach (var person in waiting.GroupBy(request => (request.RecipientId, request.StoreId)))
        {
            if (people.GetValueOrDefault(person.Key.RecipientId) is not { ErasedUtc: null } known)
                await DropAsync(person);
            else
                await AskAsync(known, [.. person], asked, nowUtc);
        }
    }

    private async Task AskAsync(Recipient person, List<ConsentRequest> requests, IReadOnlySet<(int RecipientId, bool ByMail)> asked, DateTime nowUtc)
    {
        var byWay = new Dictionary<ConfirmationWay, List<ConsentRequest>>();
        foreach (var request in requests)
        {
            var way = request.CreatedUtc.AsUtc() > nowUtc - TooLate ? await ways.OfAsync(request, person, nowUtc) : ConfirmationWay.None;
            (byWay.TryGetValue(way, out var same) ? same : byWay[way] = []).Add(request);
        }

        await DropAsync(byWay.GetValueOrDefault(ConfirmationWay.None, []));
        if (byWay.TryGetValue(ConfirmationWay.Mail, out var mails) && !asked.Contains((person.Id, true)))
            await post.MailAsync(person, mails, nowUtc);
        if (byWay.TryGetValue(ConfirmationWay.Text, out var texts) && !asked.Contains((person.Id, false)))
            await post.TextAsync(person, texts, nowUtc);
    }

    private async Task DropAsync(IEnumerable<ConsentRequest> requests)
    {
        foreach (var request in requests)
            await writes.DropAsync(request.Id);
    }
}
