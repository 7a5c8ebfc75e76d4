using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>What each run does for threads: the shop's waiting sentences go out, and what is too old goes away.</summary>
internal sealed class LeadUpkeep(LeadOutbox outbox, LeadPurge purge, TimeProvider time) : IChannelUpkeep
{
    public async Task RunAsync()
    {
        await outbox.RunAsync();
        await purge.RunAsync(time.NowUtc());
    }
}
