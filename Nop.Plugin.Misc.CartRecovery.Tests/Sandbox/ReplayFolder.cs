using CartRecovery.Sandbox.Replay;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

/// <summary>A folder with an event log and a campaign, and what the command made of them.</summary>
internal sealed class ReplayFolder : IDisposable
{
    public const string Campaign = """
        { "name": "Four e-mails in 72 h", "trigger": "abandoned-cart", "idleMinutes": 60, "limitHours": 72, "minimumGapMinutes": 300,
          "frequencyCap": { "touches": 4, "hours": 72 }, "quietAfterOrderHours": 0, "audience": { "minimumCartValue": 0, "guests": true }, "holdOutPercent": 0,
          "steps": [ { "afterMinutes": 60, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" } },
                     { "afterMinutes": 1440, "channels": ["email"], "sendWindow": { "from": "09:00", "to": "20:00" } } ] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("cart-recovery-replay-test-").FullName;

    public ReplayFolder(string log, string campaign = Campaign)
    {
        File.WriteAllText(Log, log);
        File.WriteAllText(CampaignFile, campaign);
    }

    public string Log => Path.Combine(_folder, "log.csv");

    public string CampaignFile => Path.Combine(_folder, "campaign.json");

    public string Out => Path.Combine(_folder, "out");

    public string Touches => Path.Combine(Out, "touches.csv");

    public string Summary => Path.Combine(Out, "summary.json");

    /// <summary>All rows but the header.</summary>
    public IReadOnlyList<string> Rows => [.. File.ReadAllLines(Touches).Skip(1)];

    public Task<(int Code, string Output, string Error)> RunAsync(CancellationToken stop = default) =>
        RunAsync([Log, "--campaign", CampaignFile, "--out", Out], stop);

    public static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, CancellationToken stop = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ReplayCommand.RunAsync(arguments, output, error, stop);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
