using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>A message ready for the provider.</summary>
/// <param name="Message">Null when refused.</param>
/// <param name="Never">Why this channel does not reach the person now, though the step's next one may: no refusal of the step.</param>
internal sealed record TwilioText(TwilioMessage? Message, Reason? Refusal = null, Reason? Never = null) : PreparedMessage(Refusal);
