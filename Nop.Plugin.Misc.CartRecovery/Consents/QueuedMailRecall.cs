using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Takes back what still lies in the platform's queue.</summary>
internal sealed class QueuedMailRecall(QueuedTouchQueries queued, IQueuedEmailService queue, TouchOutcomes outcomes, TimeProvider time)
{
    /// <returns>How many had not left yet.</returns>
    public async Task<int> RecallAsync(int recipientId, Reason reason)
    {
        var recalled = 0;
        foreach (var touch in await queued.OfAsync(recipientId))
        {
            if (await queue.GetQueuedEmailByIdAsync(touch.QueuedEmailId) is not { SentOnUtc: null } mail)
                continue;
            await queue.DeleteQueuedEmailAsync(mail);
            await outcomes.WithdrawnAsync(touch.TouchId, reason, time.NowUtc());
            recalled++;
        }

        return recalled;
    }

    /// <summary>After an erase not even a mail that left may stay in the queue's history with its address.</summary>
    public async Task DeleteAllAsync(int recipientId, Reason reason)
    {
        await RecallAsync(recipientId, reason);
        foreach (var touch in await queued.OfAsync(recipientId))
        {
            if (await queue.GetQueuedEmailByIdAsync(touch.QueuedEmailId) is { } mail)
                await queue.DeleteQueuedEmailAsync(mail);
        }
    }
}
