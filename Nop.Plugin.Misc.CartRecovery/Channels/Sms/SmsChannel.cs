using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Sms;

internal sealed class SmsChannel(StepTextRenderer renderer, TwilioMessages messages, TwilioReadiness readiness) : IChannel
{
    public Channel Kind => Channel.Sms;

    public bool IsTransactional => false;

    public Task<string?> ProblemAsync(int storeId) => readiness.ProblemAsync(Kind, storeId);

    public Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients) =>
        Task.FromResult<IReadOnlySet<int>>(recipients.Where(recipient => recipient.PhoneNumber.Length > 0).Select(recipient => recipient.Id).ToHashSet());

    public async Task<PreparedMessage> PrepareAsync(TouchMessage message)
    {
        if (message.Recipient.PhoneNumber.Length == 0)
            return new TwilioText(null, Reason.NoAddress);

        var (text, refusal) = await renderer.RenderAsync(message, Kind);
        if (text is not { Body.Length: > 0 })
            return new TwilioText(null, refusal ?? Reason.ChannelNotReady);

        var ready = new TwilioMessage(Kind, message.Touch.StoreId, message.Recipient.PhoneNumber, text.Body, "", "", message.Touch.Owner, message.OpenFor);
        await messages.PaceAsync(ready);
        return new TwilioText(ready);
    }

    public async Task<SendOutcome> SendAsync(PreparedMessage message) =>
        message is TwilioText { Message: { } text } ? await messages.PostAsync(text) : new SendOutcome(TouchState.Skipped, Error: message.Refusal?.ToString() ?? "");
}
