namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <param name="TouchId">The message whose link was followed; 0 for a test message's.</param>
internal sealed record PreferenceVisit(Recipient Recipient, int TouchId);
