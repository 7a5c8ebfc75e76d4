namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>One kind of thing that the plugin leaves in the shop, and takes away again.</summary>
internal interface IInstallationPart
{
    /// <summary>Also called after an update, and over what an earlier installation left: it must be repeatable.</summary>
    Task EnsureAsync();

    /// <param name="keepData">The merchant asked to keep what the shop has collected.</param>
    Task RemoveAsync(bool keepData);
}
