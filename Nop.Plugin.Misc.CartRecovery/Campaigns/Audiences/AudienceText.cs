using System.Text.Json;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>An audience as the campaign's column keeps it: the file format's groups, with ids for names.</summary>
internal static class AudienceText
{
    public static string? Write(Audience audience) => audience.All.Count == 0 ? null : AudienceJson.Groups(audience).ToJsonString();

    /// <summary>Nobody when the text cannot be read: better no message than one to everybody.</summary>
    public static Audience Read(string? text) => TryRead(text) ?? Audience.Nobody;

    /// <summary>Null when the text cannot be read.</summary>
    public static Audience? TryRead(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Audience.Everyone;

        try
        {
            using var document = JsonDocument.Parse(text);
            List<CampaignProblem> problems = [];
            var audience = AudienceJsonReading.Of(document.RootElement, "", problems);
            return problems.Count == 0 ? audience : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
