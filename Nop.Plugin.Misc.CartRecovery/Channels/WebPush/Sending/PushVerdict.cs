using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>What the answers for all browsers of one person make of the one touch.</summary>
internal static class PushVerdict
{
    public static SendOutcome Of(IReadOnlyList<PushAnswer> answers)
    {
        var detail = string.Join("; ", answers.Where(answer => answer.Detail.Length > 0).Select(answer => answer.Detail).Distinct());
        if (Has(PushFate.Accepted))
            return new SendOutcome(TouchState.Sent);
        if (Has(PushFate.Lost))
            return new SendOutcome(TouchState.Unknown, Error: detail);
        if (Has(PushFate.Refused))
            return new SendOutcome(TouchState.Failed, Error: detail) { Fault = ChannelFault.BadKeys };
        if (Has(PushFate.Busy))
            return new SendOutcome(TouchState.Failed, Error: detail) { Reason = Reason.ProviderBusy, RetryUtc = answers.Where(answer => answer.RetryUtc is not null).Min(answer => answer.RetryUtc) };
        if (Has(PushFate.Unsent))
            return new SendOutcome(TouchState.Failed, Error: detail);
        if (Has(PushFate.TooLong))
            return new SendOutcome(TouchState.Skipped, Error: detail) { Reason = Reason.SendFailed };

        return new SendOutcome(TouchState.Skipped, Error: detail) { Reason = Reason.Unreachable };

        bool Has(PushFate fate) => answers.Any(answer => answer.Fate == fate);
    }
}
