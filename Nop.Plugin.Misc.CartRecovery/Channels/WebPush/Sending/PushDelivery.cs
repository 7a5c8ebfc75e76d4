using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>Calls the push services and keeps in mind what they say of each browser.</summary>
internal sealed class PushDelivery(PushClient client, PushSubscriptionStore subscriptions, PushSubscriptionWrites writes, TimeProvider time)
{
    /// <summary>A key that worked at a push service so lately is no bad key.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(2);

    /// <summary>The services side by side, so that a slow one holds up nobody; the shop's database one after another.</summary>
    public async Task<IReadOnlyList<PushAnswer>> SendAsync(IReadOnlyList<PushRequest> requests)
    {
        var answers = await Task.WhenAll(requests.Select(client.SendAsync));
        var judged = new List<PushAnswer>(answers.Length);
        foreach (var (request, answer) in requests.Zip(answers))
        {
            var own = await JudgeAsync(request, answer);
            await NoteAsync(request.To, own);
            judged.Add(own);
        }

        return judged;
    }

    /// <summary>Anybody can register a browser that its service will not let us call; that must not stop the channel for all.</summary>
    private async Task<PushAnswer> JudgeAsync(PushRequest request, PushAnswer answer) =>
        answer.Fate == PushFate.Refused && await subscriptions.WorkedAsync(request.To.VapidKeyId, request.To.Host, time.NowUtc() - Lately)
            ? answer with { Fate = PushFate.NotThisOne }
            : answer;

    private Task NoteAsync(PushSubscription to, PushAnswer answer) => answer.Fate switch
    {
        PushFate.Accepted => writes.SucceededAsync(to.Id, time.NowUtc()),
        PushFate.Gone => writes.DeleteAsync(to.Id),
        PushFate.NotThisOne => writes.RefusedAsync(to.Id),
        _ => Task.CompletedTask,
    };
}
