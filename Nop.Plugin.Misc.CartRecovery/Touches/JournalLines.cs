using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What a decision adds to the journal.</summary>
internal static class JournalLines
{
    /// <summary>Lines for the verdicts that differ from the step's newest line. A send is told by its touch, when it has really left.</summary>
    public static IEnumerable<JournalEntry> Changes(LoadedEpisode loaded, TouchPlan plan, DateTime nowUtc)
    {
        foreach (var step in plan.Steps.Where(step => step.Verdict.Kind != VerdictKind.Send))
        {
            var line = Of(loaded.Episode.Id, loaded.Campaign!.Campaign.Id, step, nowUtc);
            if (!SameAsBefore(loaded.Journal, line))
                yield return line;
        }

        // A worker that died between the act and its record left a touch without a line.
        foreach (var touch in loaded.Touches.Where(touch => touch.CampaignId == loaded.Campaign!.Campaign.Id && touch.State != TouchState.Claimed))
        {
            var line = Of(touch);
            if (!SameAsBefore(loaded.Journal, line))
                yield return line;
        }
    }

    public static JournalEntry Of(Touch touch) => new()
    {
        EpisodeId = touch.EpisodeId,
        CampaignId = touch.CampaignId,
        StepNumber = touch.StepNumber,
        VerdictId = (int)(touch.State is TouchState.Sent or TouchState.Unknown ? VerdictKind.Send : VerdictKind.Skip),
        Reasons = touch.Reasons ?? "",
        DueUtc = touch.DueUtc,
        DecidedUtc = touch.DecidedUtc,
    };

    public static JournalEntry Of(int episodeId, int campaignId, StepVerdict step, DateTime nowUtc) => new()
    {
        EpisodeId = episodeId,
        CampaignId = campaignId,
        StepNumber = step.StepNumber,
        VerdictId = (int)step.Verdict.Kind,
        Reasons = ReasonList.Of(step.Verdict.Reasons),
        DueUtc = step.DueUtc,
        UntilUtc = step.Verdict.UntilUtc,
        DecidedUtc = nowUtc,
    };

    private static bool SameAsBefore(IEnumerable<JournalEntry> newest, JournalEntry line) => newest.Any(before =>
        before.StepNumber == line.StepNumber && before.VerdictId == line.VerdictId && before.Reasons == line.Reasons);
}
