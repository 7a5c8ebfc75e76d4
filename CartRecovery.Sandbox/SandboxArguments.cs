using System.Globalization;

namespace CartRecovery.Sandbox;

/// <summary>--port N, --data FOLDER, --plugin FILE, --without-plugin, --password TEXT; by default a fresh store on port 5090.</summary>
internal static class SandboxArguments
{
    public static SandboxOptions Read(string[] args) => new()
    {
        Port = int.Parse(Value(args, "--port") ?? "5090", CultureInfo.InvariantCulture),
        DataFolder = Value(args, "--data"),
        PluginFile = Value(args, "--plugin"),
        AdminPassword = Value(args, "--password"),
        InstallPlugin = !args.Contains("--without-plugin"),
        RunTasks = true
    };

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
}
