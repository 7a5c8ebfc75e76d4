using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <summary>One message, made for each browser of the person.</summary>
internal sealed class PushComposer(
    StepTextRenderer texts, PushWords words, PushSubscriptionStore subscriptions, VapidKeys keys, SendDeadline deadline, ISettingService settings, TimeProvider time)
{
    public async Task<WebPushMessage> ComposeAsync(TouchMessage message)
    {
        var devices = await subscriptions.OfAsync(message.Recipient, message.Episode.StoreId);
        if (devices.Count == 0)
            return new WebPushMessage([], Reason.Unreachable);

        var (text, refusal) = await texts.RenderAsync(message, Channel.WebPush);
        if (text is null)
            return new WebPushMessage([], refusal);

        var topic = PushTopic.Of(message.Episode.StoreId, message.Episode.Id);
        var payload = await words.PayloadAsync(message, text, topic);
        return await ForAsync(devices, message.Episode.StoreId, payload, topic, await deadline.OfAsync(message) - time.NowUtc());
    }

    /// <summary>Those whose key is gone or cannot be opened are left out.</summary>
    public async Task<WebPushMessage> ForAsync(IEnumerable<PushSubscription> devices, int storeId, PushPayload payload, string topic, TimeSpan life)
    {
        var push = await settings.LoadSettingAsync<CartRecoveryWebPushSettings>(storeId);
        var subject = await words.SubjectAsync(push, storeId);
        var bytes = payload.ToBytes();
        var requests = new List<PushRequest>();
        foreach (var device in devices)
        {
            if (await keys.OpenAsync(device.VapidKeyId) is { } pair)
                requests.Add(new PushRequest(device, pair, bytes, topic, life, push, subject));
        }

        return new WebPushMessage(requests, requests.Count == 0 ? Reason.Unreachable : null);
    }
}
