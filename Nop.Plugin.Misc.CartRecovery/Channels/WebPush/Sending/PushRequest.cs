using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <param name="Topic">At most 32 letters of base64url: a newer message of the same topic takes the place of one that waits.</param>
/// <param name="Life">How long the service may keep it for a browser that is off.</param>
internal sealed record PushRequest(PushSubscription To, VapidKeyPair Keys, byte[] Text, string Topic, TimeSpan Life, CartRecoveryWebPushSettings Settings, string Subject);
