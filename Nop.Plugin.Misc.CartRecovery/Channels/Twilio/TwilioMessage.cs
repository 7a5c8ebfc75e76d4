using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>One message of ours. It has a body or a template, not both.</summary>
/// <param name="To">E.164, without the channel's prefix.</param>
/// <param name="ContentSid">The template's, HX…; empty for free text.</param>
/// <param name="ContentVariables">JSON object of its variables.</param>
/// <param name="CallbackKey">Opaque: what the provider's reports of this message come back to; empty for none.</param>
/// <param name="Validity">How long it may wait in the provider's queue; null for as long as it likes.</param>
internal sealed record TwilioMessage(
    Channel Channel,
    int StoreId,
    string To,
    string Body,
    string ContentSid,
    string ContentVariables,
    string CallbackKey,
    TimeSpan? Validity);
