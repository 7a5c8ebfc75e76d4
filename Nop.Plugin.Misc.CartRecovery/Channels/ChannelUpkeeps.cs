using Nop.Plugin.Misc.CartRecovery.Touches.Running;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>All channels' upkeep, none at the cost of another's.</summary>
internal sealed class ChannelUpkeeps(IEnumerable<IChannelUpkeep> channels, RunTrouble trouble)
{
    public async Task RunAsync()
    {
        foreach (var channel in channels)
        {
            try
            {
                await channel.RunAsync();
            }
            catch (Exception exception)
            {
                await trouble.LogAsync(channel.GetType().Name, exception.GetType().Name, exception);
            }
        }
    }
}
