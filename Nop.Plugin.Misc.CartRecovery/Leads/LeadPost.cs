using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Hands a message of ours to the provider and keeps what he said. The row is claimed before; what is claimed is tried once.</summary>
internal sealed class LeadPost(TwilioMessages twilio, LeadWrites writes, TimeProvider time)
{
    /// <summary>After the attempt's row is written, and outside any transaction.</summary>
    public async Task<LeadMessageState> SendAsync(LeadMessage message, string number)
    {
        var outcome = await TryAsync(message, number);
        var state = outcome.State switch
        {
            TouchState.Sent => LeadMessageState.Sent,
            TouchState.Unknown => LeadMessageState.Unknown,
            _ => LeadMessageState.Failed,
        };
        await writes.SettleAsync(message.Id, state, outcome, time.NowUtc());
        return state;
    }

    private async Task<SendOutcome> TryAsync(LeadMessage message, string number)
    {
        try
        {
            return await twilio.SendAsync(new TwilioMessage(
                message.Channel, message.StoreId, number, message.Body, message.TemplateSid, message.Variables, message.CallbackKey, Validity: null));
        }
        catch (Exception exception)
        {
            // The request may have arrived although its answer did not.
            return new SendOutcome(TouchState.Unknown, Error: exception.GetType().Name);
        }
    }
}
