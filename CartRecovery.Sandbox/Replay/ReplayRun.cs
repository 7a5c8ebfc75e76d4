using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Replay;

/// <summary>Walks through the log: what happened up to a run's moment, then the run, and on until nothing is left to decide.</summary>
internal sealed class ReplayRun(ReplayShop shop, ReplayClock clock, ReplayLedger ledger)
{
    private readonly ReplayActs _acts = new(shop);
    private DateTime? _nextRun;

    public async Task PlayAsync(IEnumerable<ReplayEvent> events, IProgress<DateTime> progress, CancellationToken stop)
    {
        foreach (var what in events)
        {
            _nextRun ??= ReplayTicks.AtOrAfter(what.Utc);
            while (_nextRun < what.Utc)
                await RunAsync(progress, stop);

            clock.MoveTo(what.Utc);
            await _acts.ActAsync(what);
        }

        while (_nextRun is not null && await ledger.IsSomethingOpenAsync())
            await RunAsync(progress, stop);
    }

    private async Task RunAsync(IProgress<DateTime> progress, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var now = _nextRun!.Value;
        clock.MoveTo(now);
        // Between two runs nothing changes by itself: a run at which nothing is due is left out, not its moment.
        if (await ledger.IsSomethingDueAsync(now))
            await shop.Services.GetRequiredService<StandInTasks>().RunAsync(CartRecoveryDefaults.TaskType);
        _nextRun = now + ReplayTicks.Period;
        progress.Report(now);
    }
}
