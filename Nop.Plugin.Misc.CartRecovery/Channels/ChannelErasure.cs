using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>What channels keep of a person besides the ledger: devices, and what was written to and fro.</summary>
internal sealed class ChannelErasure(PushSubscriptionWrites subscriptions, OnSiteWrites boxes, LeadWrites messages)
{
    public async Task ForgetAsync(Recipient person)
    {
        await subscriptions.DeleteOfAsync(person.Id, person.CustomerId);
        await boxes.DeleteOfAsync(person.Id);
        await messages.ForgetAsync(person.Id, person.PhoneNumber.Length > 0 ? AddressKey.Hash(ChannelKeys.OfPhone(person.PhoneNumber)) : "");
    }
}
