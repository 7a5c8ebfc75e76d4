using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>The rules for one step of an open episode, in the order in which they give the headline. All are asked, so that all reasons are told.</summary>
internal static class StepRules
{
    /// <summary>Activity re-bases what is still to come; the campaign's idle time is the floor of every delay.</summary>
    public static DateTime Due(EpisodeFacts facts, RecoveryPolicy policy, Step step) =>
        facts.LastActivityUtc + (step.After > policy.Idle ? step.After : policy.Idle);

    public static Verdict Decide(EpisodeFacts facts, RecoveryPolicy policy, Step step, DateTime nowUtc)
    {
        var due = Due(facts, policy, step);
        var stops = Stops(facts, policy, step, due, nowUtc).ToArray();
        var holds = Holds(facts, policy, step, nowUtc).ToList();
        if (nowUtc < due)
            return Verdict.Wait(due, Reason.NotYetDue, [.. stops.Concat(holds.Select(hold => hold.Reason)).Distinct()]);
        if (stops.Length > 0)
            return Verdict.Skip(stops[0], [.. stops.Concat(holds.Select(hold => hold.Reason)).Distinct().Skip(1)]);

        return holds.Count == 0 ? Verdict.Send : Waiting(facts, step, holds, nowUtc);
    }

    /// <summary>
    /// What held a due step when its episode lapsed. Asked of the episode's last living moment; what was last written down decides when that moment itself held nothing
    /// (no run came between the hold's end and the lapse).
    /// </summary>
    public static Reason? HeldAtTheEnd(EpisodeFacts facts, RecoveryPolicy policy, Step step)
    {
        var last = EpisodeEnd.LastMoment(facts, policy);
        var past = facts.History.FirstOrDefault(history => history.StepNumber == step.Number)?.Reason;
        if (Due(facts, policy, step) > last || past is null or Reason.NotYetDue or Reason.EarlierStepPending or Reason.SentThisRun)
            return null;

        return Holds(facts, policy, step, last).Select(hold => (Reason?)hold.Reason).FirstOrDefault() ?? past;
    }

    private static IEnumerable<Reason> Stops(EpisodeFacts facts, RecoveryPolicy policy, Step step, DateTime due, DateTime nowUtc)
    {
        foreach (var reason in PersonStops.Check(facts, step))
            yield return reason;
        if (QuietAfterOrder.Check(facts.Recipient.LastOrderUtc, due, policy.QuietAfterOrder) is { } quiet)
            yield return quiet;
        if (QuietAfterCoupon.Check(facts.Recipient.LastCouponUsedUtc, due, policy.QuietAfterCoupon) is { } quietCoupon)
            yield return quietCoupon;
        if (MissedSteps.Check(facts, policy, step, nowUtc) is { } missed)
            yield return missed;
    }

    private static IEnumerable<Hold> Holds(EpisodeFacts facts, RecoveryPolicy policy, Step step, DateTime nowUtc)
    {
        if (!policy.Active)
            yield return new Hold(Reason.CampaignPaused, nowUtc.AddMinutes(15));
        if (ReplyPause.Check(facts, nowUtc) is { } paused)
            yield return paused;
        foreach (var hold in Reach.Check(facts, step, nowUtc))
            yield return hold;
        foreach (var refusal in AudienceRule.Refusals(facts, policy))
            yield return new Hold(refusal, null);
        foreach (var hold in Arbiter.Check(facts, policy, nowUtc))
            yield return hold;
        if (MinimumGap.Check(facts.History, policy.MinimumGap, nowUtc) is { } gap)
            yield return gap;
        if (policy.Cap.Check(facts.Recipient.Sent, nowUtc) is { } cap)
            yield return cap;
        if (step.Window.Check(nowUtc, facts.Recipient.Zone, facts.Recipient.Country) is { } closed)
            yield return closed;
    }

    /// <summary>It is no use to look again before the last hold has ended and the window is open then; a hold that only an event ends leaves no time.</summary>
    private static Verdict Waiting(EpisodeFacts facts, Step step, List<Hold> holds, DateTime nowUtc)
    {
        Reason[] others = [.. holds.Skip(1).Select(hold => hold.Reason)];
        if (holds.Exists(hold => hold.UntilUtc is null))
            return Verdict.Wait(null, holds[0].Reason, others);

        var until = holds.Max(hold => hold.UntilUtc!.Value);
        return Verdict.Wait(step.Window.NextOpening(until, facts.Recipient.Zone, facts.Recipient.Country) ?? until, holds[0].Reason, others);
    }
}
