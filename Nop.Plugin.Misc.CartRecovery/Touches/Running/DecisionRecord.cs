using System.Data.Common;
using System.Transactions;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Touches.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>Writes down what was decided, all or nothing, and only if nothing has happened to the episode since.</summary>
internal sealed class DecisionRecord(EpisodeWrites episodes, TouchStore touches, JournalStore journal)
{
    private static readonly TransactionOptions ReadCommitted = new() { IsolationLevel = IsolationLevel.ReadCommitted };

    /// <returns>How many steps were skipped for good; 0 as well when the record came too late.</returns>
    public async Task<int> WriteAsync(LoadedEpisode loaded, TouchPlan plan, DateTime? nextUtc, DateTime nowUtc, IReadOnlyList<Touch> settled)
    {
        Touch[] skips = [.. plan.Steps.Where(step => IsNewSkip(step, settled)).Select(step => TouchRows.Skip(loaded, step, nowUtc))];
        JournalEntry[] lines = [.. JournalLines.Changes(loaded, plan, settled, nowUtc)];
        var holder = new EpisodeHolder(loaded.Campaign!.Campaign.Id, settled.Count == 0 ? plan.Contends : plan.ContendsAfterSend);
        if (skips.Length + lines.Length == 0)
        {
            await episodes.SetNextDecisionAsync(loaded.Episode.Id, loaded.Episode.Version, nextUtc, holder);
            return 0;
        }

        try
        {
            return await WriteTogetherAsync(loaded.Episode, nextUtc, holder, skips, lines) ? skips.Length : 0;
        }
        catch (DbException)
        {
            // Two workers decided alike at the same moment: the other's rows stand.
            if (skips.Length > 0 && await touches.ExistsAsync(skips[0]))
                return 0;
            throw;
        }
    }

    private static bool IsNewSkip(StepVerdict step, IReadOnlyList<Touch> settled) =>
        step.Verdict.Kind == VerdictKind.Skip && !settled.Any(touch => touch.StepNumber == step.StepNumber);

    private async Task<bool> WriteTogetherAsync(Episode episode, DateTime? nextUtc, EpisodeHolder holder, Touch[] skips, JournalEntry[] lines)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Required, ReadCommitted, TransactionScopeAsyncFlowOption.Enabled);
        if (!await episodes.SetNextDecisionAsync(episode.Id, episode.Version, nextUtc, holder))
            return false;

        if (skips.Length > 0)
            await touches.InsertAsync(skips);
        await journal.WriteAsync(lines);
        scope.Complete();
        return true;
    }
}
