using System.Data.Common;
using System.Transactions;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

internal sealed class TransactionTests(DatabaseKind kind) : DataFixture(kind)
{
    [Test]
    public async Task Two_repositories_commit_together()
    {
        using (var scope = Scope())
        {
            await WriteBothAsync("kept");
            Assert.That(await Items.Table.CountAsync(item => item.Word == "kept"), Is.EqualTo(1), "A transaction sees its own rows.");
            scope.Complete();
        }

        Assert.That((await Shelves.Table.CountAsync(), await Items.Table.CountAsync()), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Two_repositories_vanish_together()
    {
        using (Scope())
            await WriteBothAsync("lost");

        Assert.That((await Shelves.Table.CountAsync(), await Items.Table.CountAsync()), Is.EqualTo((0, 0)));
    }

    [Test]
    public void An_exception_undoes_what_was_written()
    {
        Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            using var scope = Scope();
            await WriteBothAsync("lost");
            throw new TimeoutException();
        });

        Assert.That((Shelves.Table.Count(), Items.Table.Count()), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Deletes_and_list_inserts_join_the_scope()
    {
        await InsertAsync(new Shelf { Rank = 1 });

        using (Scope())
        {
            await Shelves.DeleteAsync(shelf => shelf.Rank == 1);
            await InsertAsync(new Shelf { Rank = 2 }, new Shelf { Rank = 3 });
        }

        Assert.That(await Shelves.Table.Select(shelf => shelf.Rank).ToListAsync(), Is.EqualTo(new int?[] { 1 }));
    }

    [Test]
    public async Task Others_do_not_see_what_is_not_committed()
    {
        using var scope = Scope();
        await WriteBothAsync("hidden");

        // SQLite in memory makes a reader wait for the writer, so there the question is put to a file or a server only.
        if (Kind == DatabaseKind.PostgreSql)
            using (new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled))
                Assert.That(await Shelves.Table.CountAsync(), Is.Zero);

        scope.Complete();
    }

    [Test]
    public async Task Racing_scopes_lose_nothing_and_double_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => WriteManyAsync(worker))));

        Assert.That(await Shelves.Table.CountAsync(), Is.EqualTo(8 * 10));
        Assert.That(await Shelves.Table.CountAsync(shelf => Items.Table.Any(item => item.ShelfId == shelf.Id)), Is.EqualTo(8 * 10));
        Assert.That(await Items.Table.CountAsync(), Is.EqualTo(8 * 10));
    }

    [Test]
    public async Task A_taken_key_is_the_providers_own_exception_and_leaves_the_connection_usable()
    {
        var key = (await InsertAsync(new Shelf { Key = "abc" }))[0].Key;
        var twin = new Shelf { Id = 5, Key = key.ToUpperInvariant() };

        var exception = Assert.CatchAsync<DbException>(() => Shelves.InsertAsync(twin));

        Assert.That(exception!.GetType().Name, Is.EqualTo(Kind == DatabaseKind.Sqlite ? "SqliteException" : "PostgresException"));
        Assert.That(twin.Id, Is.EqualTo(5));
        Assert.That(await Shelves.Table.CountAsync(), Is.EqualTo(1));
        Assert.That(Published.Events, Is.Empty);
    }

    [Test]
    public async Task A_swallowed_error_undoes_the_whole_scope_without_a_word()
    {
        await InsertAsync(new Shelf { Key = "taken" });

        using (var scope = Scope())
        {
            await WriteBothAsync("lost");
            Assert.CatchAsync<DbException>(() => Shelves.InsertAsync(new Shelf { Key = "taken" }));
            Assert.CatchAsync(() => Items.InsertAsync(new ShelfItem()), "Nothing more runs in it.");
            scope.Complete();
        }

        Assert.That((await Shelves.Table.CountAsync(), await Items.Table.CountAsync()), Is.EqualTo((1, 0)));
        using (var next = Scope())
        {
            await WriteBothAsync("kept");
            next.Complete();
        }

        Assert.That((await Shelves.Table.CountAsync(), await Items.Table.CountAsync()), Is.EqualTo((2, 1)));
    }

    private async Task WriteManyAsync(int worker)
    {
        for (var i = 0; i < 20; i++)
        {
            using var scope = Scope();
            await WriteBothAsync($"{worker} {i}");
            if (i % 2 == 0)
                scope.Complete();
        }
    }

    private async Task WriteBothAsync(string word)
    {
        var shelf = new Shelf { Note = word };
        await Shelves.InsertAsync(shelf);
        await Items.InsertAsync(new ShelfItem { ShelfId = shelf.Id, Word = word });
    }

    private static TransactionScope Scope() => new(TransactionScopeOption.Required,
        new TransactionOptions { IsolationLevel = IsolationLevel.ReadCommitted }, TransactionScopeAsyncFlowOption.Enabled);
}
