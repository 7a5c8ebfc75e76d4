using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>What a reply means for a message: at most once by default; a lost answer can cost a message, never a second one.</summary>
internal static class TwilioOutcome
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Null for an accepted message.</summary>
    public static TwilioError? Error(TwilioReply reply)
    {
        if (reply.Succeeded && reply.Answer.NamesMessage)
            return null;
        // A success that names no message (a gateway's page, half a body) may be one; so may a redirect.
        if (reply.Status == 0)
            return new TwilioError(0, reply.HasLeft ? TwilioEffect.Unknown : TwilioEffect.BackOff);
        if (reply.Status is < 400 or >= 500)
            return new TwilioError(reply.Answer.Code, TwilioEffect.Unknown);
        if (reply.Status == 429)
            return new TwilioError(reply.Answer.Code, TwilioEffect.BackOff);

        return reply.Answer.Code > 0 ? TwilioErrors.Of(reply.Answer.Code) : TwilioErrors.OfStatus(reply.Status);
    }

    /// <param name="jitter">From 0 to 1: messages that were refused together do not come back together.</param>
    public static SendOutcome Of(TwilioReply reply, DateTime nowUtc, double jitter) => Error(reply) switch
    {
        null => new SendOutcome(TouchState.Sent) { ProviderId = reply.Answer.Sid },
        { Effect: TwilioEffect.Unknown } => new SendOutcome(TouchState.Unknown, Error: reply.Trouble) { ProviderId = reply.Answer.NamesMessage ? reply.Answer.Sid : "" },
        // Nothing was reached at all: as with any failure, tried again a few times.
        { Effect: TwilioEffect.BackOff } when reply.Status == 0 => new SendOutcome(TouchState.Failed, Error: reply.Trouble),
        { Effect: TwilioEffect.BackOff } => new SendOutcome(TouchState.Failed, Error: reply.Trouble) { Reason = Reason.ProviderBusy, RetryUtc = nowUtc + Pause(reply.RetryAfter, jitter) },
        { Effect: TwilioEffect.ChannelFault, Fault: { } fault } => new SendOutcome(TouchState.Failed, Error: reply.Trouble) { Fault = fault },
        _ => new SendOutcome(TouchState.Skipped, Error: reply.Trouble) { Reason = Reason.Unreachable },
    };

    private static TimeSpan Pause(TimeSpan? asked, double jitter)
    {
        var pause = asked is { } wait ? TimeSpan.FromSeconds(Math.Min(wait.TotalSeconds, LongestPause.TotalSeconds)) : UsualPause;
        return TimeSpan.FromSeconds(Math.Ceiling(pause.TotalSeconds * (1 + jitter / 2)));
    }
}
