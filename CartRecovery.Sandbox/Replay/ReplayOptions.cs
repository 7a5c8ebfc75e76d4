namespace CartRecovery.Sandbox.Replay;

/// <summary>replay FILE.csv --campaign FILE.json --out DIR [--phones]</summary>
internal sealed record ReplayOptions(string LogFile, string CampaignFile, string OutFolder, bool Phones)
{
    public const string Usage = "usage: replay FILE.csv --campaign FILE.json --out DIR [--phones]";

    public static ReplayOptions Parse(IReadOnlyList<string> arguments)
    {
        string? log = null, campaign = null, folder = null;
        var phones = false;
        for (var index = 0; index < arguments.Count; index++)
        {
            switch (arguments[index])
            {
                case "--phones":
                    phones = true;
                    break;
                case "--campaign":
                    campaign = Value(arguments, ref index);
                    break;
                case "--out":
                    folder = Value(arguments, ref index);
                    break;
                case var unknown when unknown.StartsWith("--", StringComparison.Ordinal):
                    throw new ReplayInputException($"Unknown option {unknown}. {Usage}");
                case var file when log is null:
                    log = file;
                    break;
                default:
                    throw new ReplayInputException($"One event log at a time. {Usage}");
            }
        }

        return new ReplayOptions(
            Existing(log ?? throw new ReplayInputException($"The event log is missing. {Usage}")),
            Existing(campaign ?? throw new ReplayInputException($"The campaign is missing. {Usage}")),
            Writable(folder ?? throw new ReplayInputException($"The output folder is missing. {Usage}")),
            phones);
    }

    private static string Value(IReadOnlyList<string> arguments, ref int index) =>
        index + 1 < arguments.Count ? arguments[++index] : throw new ReplayInputException($"{arguments[index]} needs a value. {Usage}");

    private static string Existing(string file) => File.Exists(file) ? file : throw new ReplayInputException($"There is no file {file}.");

    private static string Writable(string folder) => File.Exists(folder) ? throw new ReplayInputException($"{folder} is a file, not a folder.") : folder;
}
