using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <param name="TouchId">The message whose link was followed; 0 for a test message's.</param>
/// <param name="Channel">By which it came.</param>
internal sealed record PreferenceVisit(Recipient Recipient, int TouchId, Channel Channel);
