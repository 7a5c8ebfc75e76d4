using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Brings a touch's state in line with the furthest report, and wakes its episode when the step has to go on by another channel.</summary>
internal sealed class ReportedFailures(TouchReportWrites writes, TwilioTouchQueries touches, EpisodeWrites episodes, TimeProvider time)
{
    /// <summary>Reports that came before their message's own answer are taken up within that time.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);

    public async Task SettleAsync(Touch touch, string error)
    {
        switch (ReportedState.Of(touch))
        {
            case TouchState.Sent:
                await writes.AcceptedAsync(touch);
                break;
            case TouchState.Failed when await writes.UnreachedAsync(touch, error):
                await episodes.WakeAsync(touch.EpisodeId, time.NowUtc());
                break;
        }
    }

    public async Task SettleEarlyAsync(int take)
    {
        foreach (var touch in await touches.FailedEarlyAsync(time.NowUtc() - Early, take))
            await SettleAsync(touch, ((TwilioStatus)touch.ProviderStatusId).ToString());
    }
}
