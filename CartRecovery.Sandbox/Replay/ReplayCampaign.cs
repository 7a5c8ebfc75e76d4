using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace CartRecovery.Sandbox.Replay;

internal static class ReplayCampaign
{
    /// <exception cref="ReplayInputException">With every problem, in the words of the admin's page.</exception>
    public static CampaignDraft Read(string file)
    {
        var reading = CampaignJson.Read(File.ReadAllText(file));
        var problems = reading.Draft is { } draft ? CampaignProblems.Of(draft, Enum.GetValues<Channel>()) : reading.Problems;
        return problems.Count == 0
            ? reading.Draft!
            : throw new ReplayInputException(string.Join('\n', problems.Select(problem => $"{Path.GetFileName(file)}: {ReplayTexts.Sentence(problem)}")));
    }
}
