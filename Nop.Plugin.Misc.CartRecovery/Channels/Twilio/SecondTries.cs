using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>The one more try that a merchant may allow for a message nobody has seen. The step is decided anew, so that an order, a refusal or the night still stops it.</summary>
internal sealed class SecondTries(JournalStore journal, TouchReportWrites writes, EpisodeWrites episodes, TimeProvider time)
{
    /// <summary>The journal remembers that it was used. It is written first: a worker that dies in between costs the message, never a second one.</summary>
    public async Task<bool> TryAsync(Touch touch)
    {
        if (await journal.TriedAgainAsync(touch))
            return false;

        var now = time.NowUtc();
        await journal.WriteAsync(JournalLines.Postponed(touch, Reason.SendUnknown, now, now));
        if (!await writes.ForgetAsync(touch))
            return false;

        await episodes.WakeAsync(touch.EpisodeId, now);
        return true;
    }
}
