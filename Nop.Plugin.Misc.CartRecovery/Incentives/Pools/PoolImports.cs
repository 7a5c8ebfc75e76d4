using System.Data.Common;
using System.Transactions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pools;

/// <summary>A merchant's file on its way into a pool: read and staged, shown, then live in one statement, or gone without a trace.</summary>
internal sealed class PoolImports(PoolStore store, PoolClaims claims, PoolStaging staging, TimeProvider time)
{
    private const int LongestName = 200;

    private static readonly TransactionOptions ReadCommitted = new() { IsolationLevel = IsolationLevel.ReadCommitted };

    /// <summary>Nobody reads a file for an hour without a sign of life; nobody who uploaded one waits for a week.</summary>
    private static readonly (TimeSpan Silence, TimeSpan Waiting) Patience = (TimeSpan.FromHours(1), TimeSpan.FromDays(7));

    public async Task<PoolImport> BeginAsync(int incentiveId, string fileName)
    {
        var name = Path.GetFileName(fileName);
        var import = new PoolImport
        {
            IncentiveId = incentiveId,
            State = PoolImportState.Reading,
            FileName = name.Length > LongestName ? name[..LongestName] : name,
            StartedUtc = time.NowUtc(),
            BeatUtc = time.NowUtc(),
        };
        await store.InsertAsync(import);
        return import;
    }

    /// <summary>Reads the whole file. Whatever is wrong with it, or comes between, leaves nothing behind.</summary>
    public async Task<PoolImport> ReadAsync(PoolImport import, Incentive incentive, Stream file, CancellationToken token)
    {
        var end = PoolImportState.Cancelled;
        try
        {
            end = await staging.ReadAsync(import, incentive, file, token);
        }
        catch (DbException)
        {
            // Two files with the same code at the same time: the unique key let one of them through.
            end = await staging.RefuseAsync(import);
        }
        catch (OperationCanceledException)
        {
            // The browser was closed or the merchant called it off; what was staged goes below.
        }
        finally
        {
            await claims.TurnAsync(import.Id, PoolImportState.Reading, end);
            if (end != PoolImportState.Ready)
                await store.RemoveStagedAsync(import.Id);
        }

        return await store.ByIdAsync(import.Id) ?? import;
    }

    /// <returns>False when it was not waiting for that.</returns>
    public async Task<bool> GoLiveAsync(int importId)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Required, ReadCommitted, TransactionScopeAsyncFlowOption.Enabled);
        if (!await claims.TurnAsync(importId, PoolImportState.Ready, PoolImportState.Live))
            return false;

        await claims.GoLiveAsync(importId);
        scope.Complete();
        return true;
    }

    /// <summary>A file that is still being read stops at its next portion.</summary>
    public async Task CancelAsync(int importId)
    {
        if (await claims.TurnAsync(importId, PoolImportState.Ready, PoolImportState.Cancelled))
            await store.RemoveStagedAsync(importId);
        else
            await claims.TurnAsync(importId, PoolImportState.Reading, PoolImportState.Cancelled);
    }

    /// <summary>What a crash or a forgetful merchant has left.</summary>
    public async Task PurgeAsync(DateTime nowUtc)
    {
        foreach (var left in await store.LeftAsync(nowUtc - Patience.Silence, nowUtc - Patience.Waiting))
        {
            await claims.TurnAsync(left.Id, left.State, PoolImportState.Cancelled);
            await store.RemoveStagedAsync(left.Id);
        }
    }
}
