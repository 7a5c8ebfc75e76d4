using System.Collections.Concurrent;
using System.Transactions;
using Microsoft.EntityFrameworkCore;

namespace NopCommerce.StandIn.Data;

/// <summary>
/// Binds one context and one SQLite transaction to an ambient transaction; both end together. An error of the database spoils the
/// transaction as on PostgreSQL: the next statement fails, and a commit undoes everything without a word.
/// </summary>
internal sealed class AmbientSessions(Func<StandInContext> borrow, Action<StandInContext> giveBack)
{
    private readonly ConcurrentDictionary<string, StandInContext> _bound = new();
    private readonly ConcurrentDictionary<string, bool> _spoilt = new();

    public StandInContext Of(Transaction transaction)
    {
        var id = IdOf(transaction);
        if (_spoilt.ContainsKey(id))
            throw new InvalidOperationException("This transaction has met an error of the database; PostgreSQL would run nothing more in it.");

        return _bound.TryGetValue(id, out var context) ? context : Bind(transaction, id);
    }

    public void Spoil(Transaction transaction) => _spoilt[IdOf(transaction)] = true;

    private static string IdOf(Transaction transaction) => transaction.TransactionInformation.LocalIdentifier;

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

    private void End(string id, StandInContext context, bool commit)
    {
        _bound.TryRemove(id, out _);
        var isSpoilt = _spoilt.TryRemove(id, out _);
        using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
        {
            try
            {
                if (commit && !isSpoilt)
                    context.Database.CommitTransaction();
            }
            finally
            {
                // Undoes what was not committed.
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
                owner.End(id, context, commit: true);
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
            owner.End(id, context, commit: true);
            enlistment.Done();
        }

        public void Rollback(System.Transactions.Enlistment enlistment)
        {
            owner.End(id, context, commit: false);
            enlistment.Done();
        }

        public void InDoubt(System.Transactions.Enlistment enlistment) => enlistment.Done();
    }
}
