using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WhatsApp;

/// <summary>An approved template, or free text within a day of what the person wrote last. Nobody's number in North America: marketing is not delivered there.</summary>
internal sealed class WhatsAppChannel(StepTextRenderer renderer, TwilioMessages messages, TwilioReadiness readiness, ReplyWindow window, ISettingService settings) : IChannel
{
    private const string NorthAmerica = "+1";

    public Channel Kind => Channel.WhatsApp;

    public bool IsTransactional => false;

    public Task<string?> ProblemAsync(int storeId) => readiness.ProblemAsync(Kind, storeId);

    public async Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients)
    {
        var skips = (await settings.LoadSettingAsync<CartRecoveryTwilioSettings>()).SkipNorthAmericanWhatsApp;
        return recipients.Where(recipient => recipient.PhoneNumber.Length > 0 && !(skips && recipient.PhoneNumber.StartsWith(NorthAmerica, StringComparison.Ordinal))).Select(recipient => recipient.Id).ToHashSet();
    }

    public async Task<PreparedMessage> PrepareAsync(TouchMessage message)
    {
        var number = message.Recipient.PhoneNumber;
        if (number.Length == 0)
            return new TwilioText(null, Reason.NoAddress);
        var (text, refusal) = await renderer.RenderAsync(message, Kind);
        if (text is null)
            return new TwilioText(null, refusal ?? Reason.ChannelNotReady);

        var blank = new TwilioMessage(Kind, message.Touch.StoreId, number, "", "", "", message.Touch.Owner, message.OpenFor);
        if (text.Body.Length > 0 && (message.Touch.Id == 0 || await window.IsOpenAsync(number)))
            return await PacedAsync(blank with { Body = text.Body });

        return text.TemplateSid.Length > 0
            ? await PacedAsync(blank with { ContentSid = text.TemplateSid, ContentVariables = ContentVariables.Of(text.Variables) })
            : new TwilioText(blank, Never: Reason.OutsideReplyWindow);
    }

    private async Task<PreparedMessage> PacedAsync(TwilioMessage ready)
    {
        await messages.PaceAsync(ready);
        return new TwilioText(ready);
    }

    public async Task<SendOutcome> SendAsync(PreparedMessage message) => message switch
    {
        TwilioText { Never: { } never } => new SendOutcome(TouchState.Skipped) { Reason = never },
        TwilioText { Message: { } text } => await messages.PostAsync(text),
        _ => new SendOutcome(TouchState.Skipped, Error: message.Refusal?.ToString() ?? ""),
    };
}
