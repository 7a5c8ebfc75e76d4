namespace CartRecovery.Sandbox.Hosting;

/// <summary>The sandbox's own static files, looked for from the running program upwards.</summary>
internal static class SandboxFolder
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            foreach (var candidate in new[] { folder.FullName, Path.Combine(folder.FullName, "CartRecovery.Sandbox") })
                if (File.Exists(Path.Combine(candidate, "CartRecovery.Sandbox.csproj")))
                    return candidate;
        return AppContext.BaseDirectory;
    }
}
