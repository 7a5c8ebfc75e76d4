using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>What somebody wrote to the shop's number, as the provider has signed it.</summary>
/// <param name="StoreId">The store whose number it is.</param>
/// <param name="MessageSid">By which the provider knows it; a repeated one is the same message.</param>
/// <param name="From">E.164, without the channel's prefix.</param>
/// <param name="OptOutType">STOP, START or HELP when the provider's own opt-out has taken and answered it, else empty.</param>
internal sealed record InboundMessage(Channel Channel, int StoreId, string MessageSid, string From, string To, string Body, string ProfileName, string OptOutType, int MediaCount);
