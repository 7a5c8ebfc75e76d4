using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <summary>To all browsers of a person at once, counted as one touch. What was accepted by any of them has been sent.</summary>
internal sealed class WebPushChannel(WebPushReadiness readiness, PushSubscriptionStore subscriptions, PushComposer composer, PushDelivery delivery) : IChannel
{
    public Channel Kind => Channel.WebPush;

    public bool IsTransactional => false;

    public Task<string?> ProblemAsync(int storeId) => readiness.ProblemAsync(storeId);

    public Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients) => subscriptions.ReachableAsync(recipients);

    public async Task<PreparedMessage> PrepareAsync(TouchMessage message) => await composer.ComposeAsync(message);

    public async Task<SendOutcome> SendAsync(PreparedMessage message) => PushVerdict.Of(await delivery.SendAsync(((WebPushMessage)message).Requests));
}
