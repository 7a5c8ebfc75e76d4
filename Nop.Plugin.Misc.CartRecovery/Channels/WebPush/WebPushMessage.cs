using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

/// <param name="Requests">One for each browser of the person.</param>
internal sealed record WebPushMessage(IReadOnlyList<PushRequest> Requests, Reason? Refusal = null) : PreparedMessage(Refusal);
