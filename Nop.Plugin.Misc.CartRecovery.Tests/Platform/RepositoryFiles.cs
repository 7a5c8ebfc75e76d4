using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

internal static class RepositoryFiles
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The plugin as it was built for these tests' configuration.</summary>
    public static string PluginAssembly => typeof(TouchPlanner).Assembly.Location;

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CartRecovery.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository."));
}
