namespace CartRecovery.Sandbox;

/// <summary>How a sandbox store starts; the defaults are those of the tests.</summary>
public sealed record SandboxOptions
{
    /// <summary>0 takes any free port; the sandbox listens on loopback only.</summary>
    public int Port { get; init; }

    /// <summary>Where the database, keys and pictures live; null means a new folder that is deleted at the end.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The plugin's built DLL; null means the one beside the sandbox's own.</summary>
    public string? PluginFile { get; init; }

    public bool InstallPlugin { get; init; } = true;

    /// <summary>Runs due tasks in real time; tests that move the clock switch it off.</summary>
    public bool RunTasks { get; init; }

    public string? AdminPassword { get; init; }
}
