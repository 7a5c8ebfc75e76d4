using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>The platform's queue saves a mail after each try: that is all we learn of it.</summary>
internal sealed class TouchEventsConsumer(TouchOutcomes outcomes) : IConsumer<EntityUpdatedEvent<QueuedEmail>>
{
    /// <summary>After so many tries the platform's sending task leaves a mail alone for good.</summary>
    private const int LastTry = 3;

    public async Task HandleEventAsync(EntityUpdatedEvent<QueuedEmail> eventMessage)
    {
        var mail = eventMessage.Entity;
        if (mail.SentOnUtc is { } sent)
            await outcomes.DeliveredAsync(mail.Id, sent.ToWholeSecondUtc());
        else if (mail.SentTries >= LastTry)
            await outcomes.FailedAsync(mail.Id);
    }
}
