using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Replay;

/// <summary>Walks through the log: what happened up to a run's moment, then the run, and on until nothing is left to decide.</summary>
internal sealed class ReplayRun(ReplayShop shop, ReplayClock clock, ReplayLedger ledger)
{
    private readonly ReplayActs _acts = new(shop);
    private DateTime _nextTick;

    public async Task PlayAsync(IEnumerable<ReplayEvent> events, IProgress<DateTime> progress, CancellationToken stop)
    {
        foreach (var what in events)
        {
            await RunUntilAsync(what.Utc, progress, stop);
            stop.ThrowIfCancellationRequested();
            _nextTick = ReplayTicks.AtOrAfter(what.Utc);
            clock.MoveTo(what.Utc);
            progress.Report(what.Utc);
            await _acts.ActAsync(what);
        }

        await RunUntilAsync(DateTime.MaxValue, progress, stop);
    }

    /// <summary>Between two events nothing changes by itself: a run at which nothing is due is left out, not its moment.</summary>
    private async Task RunUntilAsync(DateTime endUtc, IProgress<DateTime> progress, CancellationToken stop)
    {
        while (_nextTick < endUtc && await ledger.NextDecisionAsync() is { } due)
        {
            var tick = ReplayTicks.AtOrAfter(due > _nextTick ? due : _nextTick);
            if (tick >= endUtc)
                return;

            stop.ThrowIfCancellationRequested();
            clock.MoveTo(tick);
            progress.Report(tick);
            await shop.Services.GetRequiredService<StandInTasks>().RunAsync(CartRecoveryDefaults.TaskType);
            _nextTick = tick + ReplayTicks.Period;
        }
    }
}
