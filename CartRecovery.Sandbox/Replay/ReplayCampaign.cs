using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using NopCommerce.StandIn;

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

    /// <summary>What the audience names, in the replay's shop: it has one store and one language, and knows no catalogue but the log.</summary>
    /// <exception cref="ReplayInputException">With everything that this shop does not have.</exception>
    public static async Task<CampaignDraft> FindAsync(CampaignDraft draft, StandInScope scope)
    {
        var found = await scope.Get<AudienceNames>().FindAsync(new CampaignReading(draft, []));
        return found.Draft ?? throw new ReplayInputException(string.Join('\n', found.Problems.Select(ReplayTexts.Sentence)));
    }
}
