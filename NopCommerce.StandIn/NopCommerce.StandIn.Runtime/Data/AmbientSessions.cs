using System.Collections.Concurrent;
using System.Transactions;
using Microsoft.EntityFrameworkCore;

namespace NopCommerce.StandIn.Data;

/// <summary>Binds one context and one SQLite transaction to an ambient transaction; both end together.</summary>
internal sealed class AmbientSessions(Func<StandInContext> borrow, Action<StandInContext> giveBack)
{
    private readonly ConcurrentDictionary<string, StandInContext> _bound = new();

    public StandInContext Of(Transaction transaction)
    {
        var id = transaction.TransactionInformation.LocalIdentifier;
        return _bound.TryGetValue(id, out var context) ? context : Bind(transaction, id);
    }

    private StandInContext Bind(Transaction transaction, string id)
    {
        var context = borrow();
        try
        {
            // EF refuses a transaction of its own under an ambient one, so it begins out of its sight.
            using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
                context.Database.BeginTransaction();

            transaction.EnlistVolatile(new Enlistment(this, id, context), EnlistmentOptions.None);
        }
        catch
        {
            context.Database.CurrentTransaction?.Dispose();
            giveBack(context);
            throw;
        }

        _bound[id] = context;
        return context;
    }

    private void End(string id, StandInContext context, Action<StandInContext> how)
    {
        _bound.TryRemove(id, out _);
        using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
        {
            try
            {
                how(context);
            }
            finally
            {
                context.Database.CurrentTransaction?.Dispose();
                giveBack(context);
            }
        }
    }

    private sealed class Enlistment(AmbientSessions owner, string id, StandInContext context) : ISinglePhaseNotification
    {
        public void SinglePhaseCommit(SinglePhaseEnlistment enlistment)
        {
            try
            {
                owner.End(id, context, bound => bound.Database.CommitTransaction());
                enlistment.Committed();
            }
            catch (Exception exception)
            {
                enlistment.Aborted(exception);
            }
        }

        public void Prepare(PreparingEnlistment enlistment) => enlistment.Prepared();

        public void Commit(System.Transactions.Enlistment enlistment)
        {
            owner.End(id, context, bound => bound.Database.CommitTransaction());
            enlistment.Done();
        }

        public void Rollback(System.Transactions.Enlistment enlistment)
        {
            owner.End(id, context, bound => bound.Database.RollbackTransaction());
            enlistment.Done();
        }

        public void InDoubt(System.Transactions.Enlistment enlistment) => enlistment.Done();
    }
}
