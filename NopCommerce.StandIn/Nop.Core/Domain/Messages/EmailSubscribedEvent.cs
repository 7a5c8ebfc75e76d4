namespace Nop.Core.Domain.Messages;

public class EmailSubscribedEvent
{
    public NewsLetterSubscription Subscription { get; }

    public EmailSubscribedEvent(NewsLetterSubscription subscription)
    {
        Subscription = subscription;
    }
}
