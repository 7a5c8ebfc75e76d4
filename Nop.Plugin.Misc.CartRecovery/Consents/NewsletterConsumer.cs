using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;
using Nop.Services.Events;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Where the newsletter counts as consent, leaving it is a refusal, and joining it again takes that refusal back.</summary>
internal sealed class NewsletterConsumer(
    RecipientStore recipients,
    SuppressionStore suppressions,
    ConsentLedger ledger,
    Refusals refusals,
    INewsLetterSubscriptionService newsletters,
    ISettingService settings,
    IHttpContextAccessor requests) : IConsumer<EmailUnsubscribedEvent>, IConsumer<EmailSubscribedEvent>
{
    public async Task HandleEventAsync(EmailUnsubscribedEvent eventMessage)
    {
        var left = eventMessage.Subscription;
        if (!await CountsAsync(left.StoreId) || await StillSubscribedAsync(left))
            return;

        var key = AddressKey.OfEmail(left.Email);
        if (await recipients.ByKeyAsync(key) is { } recipient)
            await refusals.RefuseAsync(recipient, Record(recipient, left), SuppressionCause.NewsletterLeft);
        else
            await suppressions.AddAsync(Channel.Email, key, SuppressionCause.NewsletterLeft);
    }

    public async Task HandleEventAsync(EmailSubscribedEvent eventMessage)
    {
        var joined = eventMessage.Subscription;
        if (!IsByThePerson() || !await CountsAsync(joined.StoreId))
            return;

        var key = AddressKey.OfEmail(joined.Email);
        if (await suppressions.LiftAsync(Channel.Email, key, SuppressionCause.NewsletterLeft) && await recipients.ByKeyAsync(key) is { } recipient)
            await ledger.GrantAsync(Record(recipient, joined));
    }

    private async Task<bool> CountsAsync(int storeId) =>
        (await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).NewsletterCountsAsConsent;

    // The platform has one row for each kind of newsletter: who leaves one of two is still a subscriber.
    private async Task<bool> StillSubscribedAsync(NewsLetterSubscription left) =>
        (await newsletters.GetNewsLetterSubscriptionsByEmailAsync(left.Email, left.StoreId, isActive: true)).Any(other => other.Id != left.Id);

    // An import or an edit by the staff is not the person's word.
    private bool IsByThePerson() =>
        requests.HttpContext is { } request && !"Admin".Equals(request.GetRouteValue("area") as string, StringComparison.OrdinalIgnoreCase);

    private ConsentRecord Record(Recipient recipient, NewsLetterSubscription subscription) => new(
        recipient.Id,
        Channel.Email,
        ConsentSource.Newsletter,
        subscription.StoreId,
        subscription.LanguageId,
        Page: requests.HttpContext?.Request.Path.Value ?? "");
}
