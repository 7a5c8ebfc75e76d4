using System.Collections.Concurrent;
using System.Data.Common;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NopCommerce.StandIn.Data;

/// <summary>
/// Lends contexts. On PostgreSQL the connection is opened and closed per statement and joins an ambient transaction by itself;
/// SQLite knows no ambient transaction, so there one context with one transaction is kept for as long as it lasts.
/// </summary>
internal sealed class Sessions : IDisposable
{
    private readonly IConnectionKind _kind;
    private readonly DbContextOptions _options;
    private readonly ConcurrentBag<StandInContext> _idle = [];
    private readonly AmbientSessions _ambient;
    private bool _disposed;

    public Sessions(StandInOptions options)
    {
        _kind = options.Database == DatabaseKind.Sqlite ? new SqliteConnections(options.ConnectionString) : new PostgresConnections(options.ConnectionString);
        _options = _kind.Configure(StandInModel.For(options.Database, EntityTypes.All(options.Plugins)));
        _ambient = new AmbientSessions(Borrow, Return);
        using var context = new StandInContext(_options);
        Model = context.Model;
    }

    public IModel Model { get; }

    public TResult Use<TResult>(Func<StandInContext, TResult> work)
    {
        var (context, isBound) = Lend();
        try
        {
            return work(context);
        }
        catch (DbException) when (isBound && !_kind.JoinsAmbientTransactions)
        {
            _ambient.Spoil(Transaction.Current);
            throw;
        }
        finally
        {
            GiveBack(context, isBound);
        }
    }

    public async Task<TResult> UseAsync<TResult>(Func<StandInContext, Task<TResult>> work)
    {
        var (context, isBound) = Lend();
        try
        {
            return await work(context);
        }
        catch (DbException) when (isBound && !_kind.JoinsAmbientTransactions)
        {
            _ambient.Spoil(Transaction.Current);
            throw;
        }
        finally
        {
            GiveBack(context, isBound);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var context))
            context.Dispose();

        _kind.Dispose();
    }

    private (StandInContext Context, bool IsBound) Lend() =>
        Transaction.Current is not { } transaction ? (Borrow(), false)
        : _kind.JoinsAmbientTransactions ? (new StandInContext(_options), true)
        : (_ambient.Of(transaction), true);

    private void GiveBack(StandInContext context, bool isBound)
    {
        if (!isBound)
            Return(context);
        else if (_kind.JoinsAmbientTransactions)
            context.Dispose();
    }

    private StandInContext Borrow()
    {
        if (_idle.TryTake(out var context))
            return context;

        context = new StandInContext(_options);
        _kind.Prepare(context);
        return context;
    }

    private void Return(StandInContext context)
    {
        context.ChangeTracker.Clear();
        if (_disposed)
            context.Dispose();
        else
            _idle.Add(context);
    }
}
