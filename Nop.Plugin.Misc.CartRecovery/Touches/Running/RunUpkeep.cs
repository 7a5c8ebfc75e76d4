using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>What a run does before it decides: look at changed carts, repair what no event told, end dead workers' claims. One that fails does not stop the others.</summary>
internal sealed class RunUpkeep(
    CartSnapshots snapshots,
    Reconciliation reconciliation,
    TouchClaims claims,
    RunTidying tidying,
    ChannelReadiness channels,
    RunTrouble trouble,
    TimeProvider time)
{
    public async Task RunAsync(int batchSize, CancellationToken token)
    {
        await TryAsync("Refreshing cart snapshots", () => snapshots.RefreshStaleAsync(batchSize), token);
        await TryAsync("Reconciling carts and orders", () => reconciliation.RunAsync(time.NowUtc()), token);
        await TryAsync("Ending expired claims", () => claims.ExpireAsync(channels.TransactionalIds, time.NowUtc()), token);
        await TryAsync("Crediting orders and purging what has ended", () => tidying.RunAsync(time.NowUtc()), token);
    }

    private async Task TryAsync(string what, Func<Task> work, CancellationToken token)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            await trouble.LogAsync(what, exception.GetType().Name, exception);
        }
    }
}
