using System.Diagnostics;
using LinqToDB;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

/// <summary>A replay runs a hundred thousand small statements: each must be compiled once, whatever its values.</summary>
internal sealed class CompiledQueryTests(DatabaseKind kind) : DataFixture(kind)
{
    [Test]
    public async Task A_value_is_a_parameter_and_no_new_statement()
    {
        var shelf = (await InsertAsync(new Shelf()))[0];
        await RunAllAsync(shelf.Id, 1, "first");

        using var compilations = new Compilations();
        for (var i = 2; i < 20; i++)
            await RunAllAsync(shelf.Id + i, i, $"text {i}");

        Assert.That(compilations.Count, Is.Zero);
        _ = Shelves.Table.Count(row => row.Limit == 1 && row.Big > 5);
        Assert.That(compilations.Count, Is.EqualTo(1), "A new statement is seen.");
    }

    [Test]
    public async Task Another_database_uses_what_this_one_compiled()
    {
        await RunAllAsync(1, 1, "first");
        var other = new CompiledQueryTests(Kind);
        await other.CreateDatabaseAsync();
        try
        {
            using var compilations = new Compilations();
            await other.RunAllAsync(2, 2, "second");

            Assert.That(compilations.Count, Is.Zero);
        }
        finally
        {
            other.CloseDatabase();
        }
    }

    private async Task RunAllAsync(int id, int rank, string note)
    {
        await Shelves.GetByIdAsync(id);
        _ = Shelves.Table.Where(shelf => shelf.Id > id && Items.Table.Any(item => item.ShelfId == shelf.Id)).OrderBy(shelf => shelf.Id).Skip(rank).Take(rank).ToList();
        await Shelves.Table.Where(shelf => shelf.Id == id && shelf.Version == rank)
            .Set(shelf => shelf.Rank, rank).Set(shelf => shelf.Note, note).Set(shelf => shelf.Version, shelf => shelf.Version + 1).UpdateAsync();
        await Shelves.DeleteAsync(shelf => shelf.Note == note && shelf.Rank == -1);
    }

    private sealed class Compilations : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];

        public Compilations() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public int Count { get; private set; }

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore")
                _subscriptions.Add(listener.Subscribe(this, (name, _, _) => name == CoreEventId.QueryCompilationStarting.Name));
        }

        // What one listener has asked for is told to all.
        public void OnNext(KeyValuePair<string, object?> published) => Count += published.Key == CoreEventId.QueryCompilationStarting.Name ? 1 : 0;

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
