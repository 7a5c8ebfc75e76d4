using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;

/// <summary>A shop has its key from the first day, so that switching web push on is one click. The table goes with the others.</summary>
internal sealed class PushKeysInstallation(VapidKeys keys) : IInstallationPart
{
    public Task EnsureAsync() => keys.EnsureAsync();

    public Task RemoveAsync(bool keepData) => Task.CompletedTask;
}
