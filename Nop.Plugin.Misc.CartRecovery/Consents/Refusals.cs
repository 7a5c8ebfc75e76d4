using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>A person's own word on a channel, carried out at once and completely: nothing that is queued may still leave.</summary>
internal sealed class Refusals(
    ConsentLedger ledger, SuppressionStore suppressions, EpisodeWrites episodes, QueuedMailRecall recall, PushSubscriptionWrites subscriptions, TimeProvider time)
{
    /// <summary>
    /// Idempotent: a refusal said twice is written once. The episodes' versions come after the refusal is on record and before the queue is searched:
    /// a send that is under way is waited for there, and its mail is then found.
    /// </summary>
    public async Task RefuseAsync(Recipient recipient, ConsentRecord record, SuppressionCause cause)
    {
        if (ChannelKeys.Of(record.Channel, recipient) is { Length: > 0 } key)
            await suppressions.AddAsync(record.Channel, key, cause);
        if (await ledger.StateAsync(recipient, record.Channel, record.StoreId) != ConsentState.Withdrawn)
            await ledger.WithdrawAsync(record);
        await episodes.OvertakeAsync([recipient.Id], time.NowUtc());
        if (record.Channel == Channel.Email)
            await recall.RecallAsync(recipient.Id, Reason.AddressSuppressed);
        if (record.Channel == Channel.WebPush)
            await subscriptions.DeleteOfAsync(recipient.Id, recipient.CustomerId);
    }

    /// <summary>Takes back the person's own refusal; what the staff or an erase has closed stays closed, and the answer is false.</summary>
    public async Task<bool> ResumeAsync(Recipient recipient, ConsentRecord record)
    {
        await suppressions.LiftAsync(record.Channel, ChannelKeys.Of(record.Channel, recipient), SuppressionCause.Unsubscribed, SuppressionCause.NewsletterLeft, SuppressionCause.Stopped);
        if (await ledger.StateAsync(recipient, record.Channel, record.StoreId) != ConsentState.Granted)
            await ledger.GrantAsync(record);
        return !await suppressions.IsSuppressedAsync(record.Channel, recipient);
    }

    public async Task<bool> ReceivesAsync(Recipient recipient, Channel channel, int storeId) =>
        !await suppressions.IsSuppressedAsync(channel, recipient) && await ledger.StateAsync(recipient, channel, storeId) != ConsentState.Withdrawn;
}
