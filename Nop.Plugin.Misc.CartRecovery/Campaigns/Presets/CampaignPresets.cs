using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Presets;

/// <param name="Code">Names its texts: Presets.CODE and Presets.CODE.Hint.</param>
/// <param name="Files">The campaigns it makes, by the name of their file; each has a title of its own: Presets.Campaign.FILE.</param>
internal sealed record CampaignPreset(string Code, IReadOnlyList<string> Files)
{
    public CampaignPreset(string code) : this(code, [code])
    {
    }
}

/// <summary>The campaigns that a merchant may start from: files in the format of export and import.</summary>
internal static class CampaignPresets
{
    private const string Folder = "Nop.Plugin.Misc.CartRecovery.Campaigns.Presets.";

    public static IReadOnlyList<CampaignPreset> All { get; } =
    [
        new("quick-nudge"),
        new("four-emails"),
        new("multichannel-patience"),
        new("conversation"),
        new("post-purchase-thanks"),
        new("consent-confirmation"),
        new("first-time-and-repeat", ["first-time-buyers", "repeat-buyers"]),
    ];

    public static CampaignPreset? Find(string? code) => All.FirstOrDefault(preset => preset.Code == code);

    public static string Json(string file)
    {
        using var stream = typeof(CampaignPresets).Assembly.GetManifestResourceStream($"{Folder}{file}.json")
            ?? throw new FileNotFoundException("A preset's file is missing from the plugin.", file);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static CampaignDraft Draft(string file) => CampaignJson.Read(Json(file)).Draft ?? throw new InvalidDataException($"The preset {file} cannot be read.");
}
