using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>A visitor gives his address, registers or signs in: from then on he is that person, with his browsers and his answers.</summary>
internal sealed class VisitorHandOver(VisitorRecipients visitors, RecipientStore recipients, VisitorConsents consents, VisitorWrites writes, PushSubscriptionWrites subscriptions, OnSiteWrites messages)
{
    public async Task ToAsync(Recipient known, int customerId)
    {
        if (customerId == 0 || VisitorRecipients.Is(known) || await visitors.FindAsync(customerId) is not { } visitor)
            return;

        await subscriptions.HandOverAsync(visitor.Id, known.Id);
        await messages.HandOverAsync(visitor.Id, known.Id);
        await consents.HandOverAsync(visitor, known);
        await writes.HandOverAsync(visitor.Id, known.Id);
    }

    public async Task AfterLoginAsync(int guestId, Customer account)
    {
        await subscriptions.SignedInAsync(guestId, account.Id);
        await AfterRegistrationAsync(account, guestId);
    }

    public Task AfterRegistrationAsync(Customer account) => AfterRegistrationAsync(account, account.Id);

    private async Task AfterRegistrationAsync(Customer account, int guestId)
    {
        if (!TypedContact.IsEmail(account.Email) || await visitors.FindAsync(guestId) is null)
            return;

        await ToAsync(await recipients.EnsureAsync(new RecipientDetails(account.Email, account.Phone ?? "", CustomerId: account.Id)), guestId);
    }
}
