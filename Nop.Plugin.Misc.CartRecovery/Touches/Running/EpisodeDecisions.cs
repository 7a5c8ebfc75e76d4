using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>Plan, act and record for one loaded episode.</summary>
internal sealed class EpisodeDecisions(TouchSender sender, EpisodeWrites episodes, DecisionRecord record, TimeProvider time)
{
    /// <summary>After a lost race; the winner has usually set an earlier wake-up by then.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public async Task DecideAsync(LoadedEpisode loaded, CampaignSet campaigns, TaskRun run, CancellationToken token)
    {
        var now = time.NowUtc();
        run.Episodes++;
        if (loaded.HeldUntilUtc is { } held)
            await WakeAsync(loaded.Episode, Later(held.AsUtc(), now));
        else if (loaded.Campaign is null)
            await LeaveAsync(loaded.Episode, campaigns.LimitOf(loaded.Episode.Kind), now);
        else
            await PlanAsync(loaded, campaigns, run, now, token);
    }

    private async Task PlanAsync(LoadedEpisode loaded, CampaignSet campaigns, TaskRun run, DateTime now, CancellationToken token)
    {
        var plan = TouchPlanner.Plan(loaded.Facts, loaded.Campaign!.Policy, now);
        if (plan.Send is not { } send)
        {
            await RecordAsync(loaded, plan, run, []);
            return;
        }

        var result = await sender.SendAsync(loaded, send, campaigns, token);
        await ConcludeAsync(result, plan, run);
    }

    private async Task ConcludeAsync(SendResult result, TouchPlan planned, TaskRun run)
    {
        Count(result.Touch, run);
        if (result.End == SendEnd.Lost)
            await WakeAsync(result.Loaded.Episode, time.NowUtc() + Soon);
        else if (result.End == SendEnd.Postponed)
            await episodes.SetNextDecisionAsync(result.Loaded.Episode.Id, result.Loaded.Episode.Version, result.RetryUtc, new EpisodeHolder(result.Loaded.Campaign!.Campaign.Id, Contends: true));
        else
            await RecordAsync(result.Loaded, Sooner(result, planned), run, result.Touch is { } touch ? [touch] : []);
    }

    /// <summary>What changed a decision between claim and act may have been another worker's claim, and he may have stood back for ours: looked at again before the wait that it gave is over.</summary>
    private TouchPlan Sooner(SendResult result, TouchPlan planned)
    {
        var plan = result.Plan ?? planned;
        var soon = time.NowUtc() + Soon;
        return result.End == SendEnd.Replanned && plan.NextDecisionUtc > soon ? plan with { NextDecisionUtc = soon } : plan;
    }

    private async Task RecordAsync(LoadedEpisode loaded, TouchPlan plan, TaskRun run, IReadOnlyList<Touch> settled)
    {
        var now = time.NowUtc();
        if (plan.Lapsed)
        {
            // Due at once again, as a closed one: its steps are recorded then.
            await episodes.CloseLapsedAsync(loaded.Episode.Id, now - loaded.Campaign!.Policy.Limit, now);
            return;
        }

        // A send that was planned and refused leaves its successor to be looked at next.
        var refused = settled.Any(touch => touch.State != TouchState.Sent) || (plan.Send is not null && settled.Count == 0);
        DateTime? next = refused ? now.AddSeconds(1) : plan.NextDecisionUtc is { } at ? Later(at, now) : null;
        run.Skipped += await record.WriteAsync(loaded, plan, next, now, settled);
    }

    /// <summary>Nobody's episode: it sleeps until it lapses, and whoever activates a campaign wakes it.</summary>
    private async Task LeaveAsync(Episode episode, TimeSpan limit, DateTime now)
    {
        if (episode.State != EpisodeState.Open)
            await WakeAsync(episode, null);
        else if (EpisodeLife.HasLapsed(episode.LastActivityUtc.AsUtc(), limit, now))
            await episodes.CloseLapsedAsync(episode.Id, EpisodeLife.AliveSince(now, limit), now);
        else
            await episodes.SetNextDecisionAsync(episode.Id, episode.Version, episode.LastActivityUtc.AsUtc() + limit + TimeSpan.FromSeconds(1), EpisodeHolder.Nobody);
    }

    private Task WakeAsync(Episode episode, DateTime? nextUtc) => episodes.SetNextDecisionAsync(episode.Id, episode.Version, nextUtc);

    /// <summary>Never now: an episode is decided upon once in a run.</summary>
    private static DateTime Later(DateTime next, DateTime now) => next > now ? next : now.AddSeconds(1);

    private static void Count(Touch? touch, TaskRun run)
    {
        if (touch is { State: TouchState.Sent or TouchState.Unknown })
            run.Sent++;
        else if (touch is { State: TouchState.Failed })
            run.Failed++;
        else if (touch is { State: TouchState.Skipped })
            run.Skipped++;
    }
}
