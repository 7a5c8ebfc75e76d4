using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;

/// <summary>What follows from a report: the touch's state, the number, the channel, and the step's next channel. Everything may be told twice.</summary>
internal sealed class StatusReports(TwilioTouchQueries touches, TouchReportWrites writes, ReportedFailures failures, RecipientStore recipients, TwilioConsequences consequences, ChannelFaults faults, TimeProvider time)
{
    /// <returns>False when no touch of these stores goes by the key.</returns>
    public async Task<bool> TakeAsync(string key, StatusReport report, IReadOnlyList<TwilioAccount> signers)
    {
        if (await touches.ByKeyAsync(key) is not { } touch || signers.All(account => account.StoreId != touch.StoreId))
            return false;
        if (touch.ProviderId.Length > 0 && touch.ProviderId != report.MessageSid)
            return true;

        // A word we do not know is still a report, and only what was taken is reported.
        var known = report.Status == TwilioStatus.None ? report with { Status = TwilioStatus.Accepted } : report;
        await writes.RiseAsync(touch.Id, known, time.NowUtc());
        if (known.Status.IsFailure() && known.ErrorCode > 0)
            await FollowAsync(touch, TwilioErrors.Of(known.ErrorCode));
        if (await touches.ByIdAsync(touch.Id) is { } now)
            await failures.SettleAsync(now, known.Trouble);
        return true;
    }

    private async Task FollowAsync(Touch touch, TwilioError error)
    {
        if (error.Fault is { } fault)
            await faults.RaiseAsync(touch.Channel, touch.StoreId, fault, FormattableString.Invariant($"Twilio {error.Code}"));
        if (await recipients.ByIdAsync(touch.RecipientId) is { PhoneNumber.Length: > 0 } recipient)
            await consequences.FollowAsync(error, touch.Channel, touch.StoreId, recipient.PhoneNumber);
    }
}
