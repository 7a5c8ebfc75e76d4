using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>What channels keep of a person besides the ledger.</summary>
internal sealed class ChannelErasure(PushSubscriptionWrites subscriptions)
{
    public Task ForgetAsync(Recipient person) => subscriptions.DeleteOfAsync(person.Id, person.CustomerId);
}
