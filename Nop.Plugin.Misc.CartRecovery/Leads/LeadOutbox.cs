using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Sends the shop's own sentences that wait in the thread.</summary>
internal sealed class LeadOutbox(LeadStore store, LeadWrites writes, LeadPost post, RecipientStore recipients, TimeProvider time)
{
    private const int Batch = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public async Task RunAsync()
    {
        foreach (var message in await store.QueuedAsync(Batch))
        {
            if (await writes.ClaimAsync(message.Id, time.NowUtc()) && await recipients.ByIdAsync(message.RecipientId) is { PhoneNumber.Length: > 0 } person)
                await post.SendAsync(message, person.PhoneNumber);
        }

        await writes.ExpireAsync(time.NowUtc() - Lease);
    }
}
