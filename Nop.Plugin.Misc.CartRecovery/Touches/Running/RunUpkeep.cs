using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Running;

/// <summary>
/// What a run does before it decides: repair what no event told, look at changed carts, end dead workers' claims. One that fails does not stop the others.
/// Orders come before carts: a cart that an order has emptied is not one that its shopper emptied.
/// </summary>
internal sealed class RunUpkeep(
    CartSnapshots snapshots,
    Reconciliation reconciliation,
    TouchClaims claims,
    RunTidying tidying,
    SelfPause pauses,
    ConfirmationRun confirmations,
    RunTrouble trouble,
    TimeProvider time)
{
    public async Task RunAsync(int batchSize, RunBudget budget, CancellationToken token)
    {
        await TryAsync("Reconciling carts and orders", () => reconciliation.RunAsync(time.NowUtc()), token);
        await TryAsync("Refreshing cart snapshots", () => RefreshAsync(batchSize, budget), token);
        await TryAsync("Ending expired claims", () => claims.ExpireAsync(time.NowUtc()), token);
        await TryAsync("Asking to confirm consents", () => confirmations.RunAsync(time.NowUtc()), token);
        await TryAsync("Checking campaigns", () => pauses.RunAsync(), token);
        await TryAsync("Crediting orders and purging what has ended", () => tidying.RunAsync(time.NowUtc()), token);
    }

    private async Task RefreshAsync(int batchSize, RunBudget budget)
    {
        while (!budget.IsHalfSpent && await snapshots.RefreshStaleAsync(batchSize) == batchSize)
        {
        }
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
