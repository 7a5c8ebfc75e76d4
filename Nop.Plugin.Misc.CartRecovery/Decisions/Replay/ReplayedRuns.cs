using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

/// <summary>One run after the other over a person's episodes, as the task does it: all that is due is loaded, then decided one by one, and a send is decided again with what is known by then.</summary>
internal sealed class ReplayedRuns(IReadOnlyList<EpisodeCourse> courses, IReadOnlyList<PastSend> sentBefore, ReplayCampaigns campaigns, RunTimes runs)
{
    private const int LooksPerRun = 3;

    /// <summary>After a send whose campaign has gone meanwhile.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private readonly List<PastSend> _sent = [.. sentBefore];
    private readonly List<ReplayedTouch> _touches = [];

    private sealed record Look(ReplayCampaign? Campaign, EpisodeFacts Facts);

    public IReadOnlyList<ReplayedTouch> Touches => _touches;

    public void Run(DateTime runUtc)
    {
        foreach (var course in courses)
            course.See(runUtc);
        for (var look = 0; look < LooksPerRun; look++)
        {
            var due = courses.Where(course => course.Seen is not null && course.IsDue(runUtc)).OrderBy(course => course.WakeUtc).ThenBy(course => course.Id)
                .Select(course => (Course: course, Look: LookAt(course, runUtc))).ToList();
            foreach (var (course, loaded) in due)
                Decide(course, loaded, runUtc);
            if (due.Count == 0)
                return;
        }
    }

    private Look LookAt(EpisodeCourse course, DateTime utc)
    {
        PastSend[] sent = [.. _sent.Where(sent => course.RecipientId > 0 && sent.RecipientId == course.RecipientId && sent.AtUtc > utc - campaigns.Memory)];
        var facts = course.Facts(utc, [.. sent.Select(at => at.AtUtc)], [.. RivalsOf(course, sent)], runs);
        if (campaigns.Taking(facts, course.StoreId) is not { } campaign)
            return new Look(null, facts);

        var held = HoldOut.Contains(facts.Recipient.AddressHash, campaign.HoldOutPercent);
        return new Look(campaign, facts with { Recipient = facts.Recipient with { HeldOut = held }, History = course.HistoryFor(campaign) });
    }

    private IEnumerable<Rival> RivalsOf(EpisodeCourse own, IReadOnlyList<PastSend> sent)
    {
        if (own.RecipientId == 0)
            yield break;

        foreach (var other in courses.Where(other => other != own && other.RecipientId == own.RecipientId && other.IsOpen))
        {
            Standing? standing = campaigns.Find(other.HolderId) is { } holder ? other.StandingBy(holder) : null;
            var last = sent.Where(touch => touch.EpisodeId == other.Id).Select(touch => (DateTime?)touch.AtUtc).Max();
            if (Rival.Of(standing, other.Contends, open: true, other.Kind == own.Kind, last) is { } rival)
                yield return rival;
        }

        foreach (var ended in sent.Where(touch => touch.EpisodeId != own.Id && !courses.Any(course => course.Id == touch.EpisodeId && course.IsOpen)))
        {
            if (Rival.Of(null, contends: false, open: false, ended.Kind == own.Kind, ended.AtUtc) is { } rival)
                yield return rival;
        }
    }

    private void Decide(EpisodeCourse course, Look look, DateTime utc)
    {
        if (look.Campaign is null)
        {
            Leave(course, utc);
            return;
        }

        var plan = TouchPlanner.Plan(look.Facts, look.Campaign.Policy, utc);
        if (plan.Send is { } send)
            Send(course, send, utc);
        else
            Record(course, look.Campaign, plan, utc);
    }

    private void Send(EpisodeCourse course, StepVerdict planned, DateTime utc)
    {
        var fresh = LookAt(course, utc);
        if (fresh.Campaign is not { } campaign)
        {
            course.SleepUntil(utc + Soon);
            return;
        }

        var plan = TouchPlanner.Plan(fresh.Facts, campaign.Policy, utc);
        if (plan.Send is not { } send || send.StepNumber != planned.StepNumber || send.Channel != planned.Channel)
            Record(course, campaign, plan, utc);
        else
            Record(course, campaign, plan, utc, Touch(course, campaign, send, course.OrderSince(utc), utc));
    }

    private void Record(EpisodeCourse course, ReplayCampaign campaign, TouchPlan plan, DateTime utc, ReplayedTouch? settled = null)
    {
        if (plan.Lapsed)
        {
            course.Lapse(utc);
            return;
        }

        if (settled is not null)
            Settle(course, settled);
        foreach (var step in plan.Steps.Where(step => step.StepNumber != settled?.StepNumber))
        {
            if (step.Verdict.Kind == VerdictKind.Skip)
                Settle(course, Touch(course, campaign, step, step.Verdict.Headline, utc));
            else if (step.Verdict.Kind == VerdictKind.Wait)
                course.Wait(campaign.Id, step.StepNumber, step.Verdict.Reasons[0]);
        }

        course.Hold(campaign.Id, settled is null ? plan.Contends : plan.ContendsAfterSend);
        var refused = settled is { Sent: false } || (plan.Send is not null && settled is null);
        course.SleepUntil(refused ? utc.AddSeconds(1) : plan.NextDecisionUtc is { } next && next <= utc ? utc.AddSeconds(1) : plan.NextDecisionUtc);
    }

    private void Settle(EpisodeCourse course, ReplayedTouch touch)
    {
        course.Settle(touch);
        _touches.Add(touch);
        if (touch.Sent)
            _sent.Add(new PastSend(touch.RecipientId, touch.EpisodeId, course.Kind, touch.DecidedUtc));
    }

    /// <summary>Nobody's episode sleeps until it lapses.</summary>
    private void Leave(EpisodeCourse course, DateTime utc)
    {
        var (limit, lastActivity) = (campaigns.LimitOf(course.Kind), course.Seen!.LastActivityUtc);
        course.Hold(0, contends: false);
        if (course.State != EpisodeState.Open)
            course.SleepUntil(null);
        else if (EpisodeLife.HasLapsed(lastActivity, limit, utc))
            course.Lapse(utc);
        else
            course.SleepUntil(lastActivity + limit + TimeSpan.FromSeconds(1));
    }

    private static ReplayedTouch Touch(EpisodeCourse course, ReplayCampaign campaign, StepVerdict verdict, Reason? reason, DateTime utc) => new(
        course.Id,
        campaign.Id,
        campaign.Policy.Steps.First(step => step.Number == verdict.StepNumber).Id,
        verdict.StepNumber,
        verdict.Channel,
        course.RecipientId,
        reason,
        verdict.DueUtc,
        utc)
    {
        VariantId = verdict.VariantId,
        CartValue = course.Seen!.CartValue,
    };
}
