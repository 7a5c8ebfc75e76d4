using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What a decision adds to the journal.</summary>
internal static class JournalLines
{
    /// <summary>Lines that differ from the step's newest one. A step with a touch is told by that; a worker that died before its record may have left one without a line.</summary>
    /// <param name="settled">Touches that this very decision has led to.</param>
    public static IEnumerable<JournalEntry> Changes(LoadedEpisode loaded, TouchPlan plan, IReadOnlyList<Touch> settled, DateTime nowUtc)
    {
        var campaignId = loaded.Campaign!.Campaign.Id;
        // A step that its first channel did not bring to the person is planned again, and told by what comes of that.
        var past = loaded.Touches.Where(touch => touch.CampaignId == campaignId && !touch.IsHeld && plan.Steps.All(step => step.StepNumber != touch.StepNumber));
        Touch[] final = [.. past.GroupBy(touch => touch.StepNumber).Select(step => step.Last()), .. settled];
        var told = final.Select(touch => touch.StepNumber).ToHashSet();
        var open = plan.Steps.Where(step => step.Verdict.Kind != VerdictKind.Send && !told.Contains(step.StepNumber));
        return final.Select(Of)
            .Concat(open.Select(step => Of(loaded.Episode.Id, campaignId, step, nowUtc)))
            .Concat(loaded.PassedOver.Select(other => Of(loaded.Episode, other, nowUtc)))
            .Where(line => !SameAsBefore(loaded.Journal, line))
            .OrderBy(line => line.CampaignId != campaignId).ThenBy(line => line.StepNumber);
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

    public static JournalEntry Postponed(Touch claim, Reason reason, DateTime nowUtc, DateTime retryUtc) => Of(
        claim.EpisodeId,
        claim.CampaignId,
        new StepVerdict(claim.StepNumber, claim.DueUtc.AsUtc(), claim.Channel, Verdict.Wait(retryUtc, reason)),
        nowUtc);

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

    /// <summary>A wait that was told before its campaign lost the episode, or got it, is no longer what was last said.</summary>
    public static bool SameAsBefore(IReadOnlyList<JournalEntry> newest, JournalEntry line) => newest.Any(before =>
        before.CampaignId == line.CampaignId && before.StepNumber == line.StepNumber && before.VerdictId == line.VerdictId && before.Reasons == line.Reasons
        && (before.VerdictId != (int)VerdictKind.Wait || !newest.Any(later => later.CampaignId == line.CampaignId && later.Id > before.Id && later.StepNumber == 0 != (line.StepNumber == 0))));

    /// <summary>Of a campaign as a whole: step 0.</summary>
    private static JournalEntry Of(Episode episode, PassedOver other, DateTime nowUtc) => new()
    {
        EpisodeId = episode.Id,
        CampaignId = other.CampaignId,
        VerdictId = (int)VerdictKind.Wait,
        Reasons = ReasonList.Of([other.Reason]),
        DueUtc = nowUtc,
        DecidedUtc = nowUtc,
    };
}
