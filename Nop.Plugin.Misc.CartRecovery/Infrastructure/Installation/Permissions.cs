using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>The platform adds the records from <see cref="PermissionConfigs"/> itself, but never removes them.</summary>
internal sealed class Permissions(IPermissionService permissions) : IInstallationPart
{
    public Task EnsureAsync() => Task.CompletedTask;

    public async Task RemoveAsync(bool keepData)
    {
        foreach (var name in CartRecoveryPermissions.All)
            await permissions.DeletePermissionAsync(name);
    }
}
