using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Messages whose answer was lost: looked for where the provider lists what it has taken, by the number and by the restore link in them.</summary>
internal sealed class UnknownOutcomes(TwilioTouchQueries touches, TouchReportWrites writes, ReportedFailures reported, SentListing listing, SecondTries secondTries, TimeProvider time)
{
    /// <summary>After that, what is not listed was not taken.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Horizon = TimeSpan.FromHours(24);

    public async Task ResolveAsync(int take)
    {
        var now = time.NowUtc();
        var silent = new HashSet<int>();
        foreach (var touch in await touches.UnknownAsync(now - Horizon, take))
        {
            if (ReportedState.Of(touch) is not null)
                await reported.SettleAsync(touch, ((TwilioStatus)touch.ProviderStatusId).ToString());
            // A store whose provider does not answer about one message is not asked about the others in this run.
            else if (!silent.Contains(touch.StoreId) && !await LookForAsync(touch, now))
                silent.Add(touch.StoreId);
        }
    }

    /// <returns>False when the provider could not be asked.</returns>
    private async Task<bool> LookForAsync(Touch touch, DateTime nowUtc)
    {
        if (await listing.FindAsync(touch) is not { } found)
            return false;

        if (found.Message is { } message)
            await FoundAsync(touch, message, nowUtc);
        else if (nowUtc - touch.DecidedUtc.AsUtc() >= Wait)
            await MissingAsync(touch, found);
        return true;
    }

    private async Task FoundAsync(Touch touch, TwilioAnswer message, DateTime nowUtc)
    {
        var status = message.Status == TwilioStatus.None ? TwilioStatus.Accepted : message.Status;
        var report = new StatusReport(message.Sid, status, message.ErrorCode);
        await writes.RiseAsync(touch.Id, report, nowUtc);
        if (await touches.ByIdAsync(touch.Id) is { } now)
            await reported.SettleAsync(now, report.Trouble);
    }

    private async Task MissingAsync(Touch touch, Listed listed)
    {
        if (!listed.MayTryAgain || !await secondTries.TryAsync(touch))
            await writes.NotListedAsync(touch);
    }
}
