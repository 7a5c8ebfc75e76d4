namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>The codes that change what we do. The provider warns that they change: one that is not here ends this message and has no further consequence.</summary>
internal static class TwilioErrors
{
    private static readonly Dictionary<int, TwilioError> _known = Table().ToDictionary(error => error.Code);

    public static IReadOnlyCollection<TwilioError> Known => _known.Values;

    public static TwilioError Of(int code) => _known.GetValueOrDefault(code) ?? new TwilioError(code, TwilioEffect.Refused);

    /// <summary>An answer without a code, as proxies and gateways give it.</summary>
    public static TwilioError OfStatus(int status) => status switch
    {
        401 => Fault(0, ChannelFault.BadCredentials),
        403 => Fault(0, ChannelFault.NotAllowed),
        404 => Fault(0, ChannelFault.Other),
        407 or 429 => new TwilioError(0, TwilioEffect.BackOff),
        408 or 499 or >= 500 => new TwilioError(0, TwilioEffect.Unknown),
        _ => new TwilioError(0, TwilioEffect.Refused),
    };

    private static IEnumerable<TwilioError> Table() =>
    [
        // The account.
        Fault(20003, ChannelFault.BadCredentials),
        Fault(20404, ChannelFault.Other),
        Fault(20403, ChannelFault.AccountSuspended),
        Fault(30002, ChannelFault.AccountSuspended),
        Fault(90010, ChannelFault.AccountSuspended),
        Fault(10001, ChannelFault.OutOfCredit),
        Fault(20005, ChannelFault.OutOfCredit),

        // The sender, and what it may do.
        Fault(21401, ChannelFault.BadSender),
        Fault(21601, ChannelFault.BadSender),
        Fault(21606, ChannelFault.BadSender),
        Fault(21608, ChannelFault.NotAllowed),
        Fault(21609, ChannelFault.WebhookUnreachable),
        Fault(30034, ChannelFault.NotAllowed),
        Fault(63062, ChannelFault.NotAllowed),
        new(21408, TwilioEffect.CountryOff),

        // The person.
        new(21610, TwilioEffect.OptedOut),
        new(63014, TwilioEffect.OptedOut),
        new(21211, TwilioEffect.BadNumber),
        new(21614, TwilioEffect.BadNumber),
        new(21635, TwilioEffect.BadNumber),
        new(30005, TwilioEffect.BadNumber),
        new(21612, TwilioEffect.Refused),
        new(30003, TwilioEffect.Refused),
        new(30004, TwilioEffect.Refused),
        new(30006, TwilioEffect.Refused),
        new(30007, TwilioEffect.Refused),
        new(30008, TwilioEffect.Refused),
        // The app chose not to deliver this marketing message: no refusal of the person's, so only this step is lost to the channel.
        new(63049, TwilioEffect.Refused),

        // The text.
        new(21602, TwilioEffect.TemplateFault),
        new(21617, TwilioEffect.TemplateFault),
        new(63013, TwilioEffect.TemplateFault),
        new(63016, TwilioEffect.TemplateFault),
        new(63021, TwilioEffect.TemplateFault),

        // Too much at once: not taken.
        new(20429, TwilioEffect.BackOff),
        new(21611, TwilioEffect.BackOff),
        new(30001, TwilioEffect.BackOff),
        new(63017, TwilioEffect.BackOff),
        new(63018, TwilioEffect.BackOff),

        // Taken or not, nobody knows.
        new(20500, TwilioEffect.Unknown),
        new(20503, TwilioEffect.Unknown),
        new(30500, TwilioEffect.Unknown),
    ];

    private static TwilioError Fault(int code, ChannelFault fault) => new(code, TwilioEffect.ChannelFault, fault);
}
