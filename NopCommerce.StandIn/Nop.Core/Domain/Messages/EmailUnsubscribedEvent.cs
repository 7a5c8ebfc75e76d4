namespace Nop.Core.Domain.Messages;

public class EmailUnsubscribedEvent
{
    public NewsLetterSubscription Subscription { get; }

    public EmailUnsubscribedEvent(NewsLetterSubscription subscription)
    {
        Subscription = subscription;
    }
}
