using LinqToDB;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

/// <summary>Compare-and-set on rows, in a file of its own because LinqToDB's helpers clash with the platform's.</summary>
internal sealed class ClaimTests(DatabaseKind kind) : DataFixture(kind)
{
    [Test]
    public async Task Eight_workers_claim_each_of_500_rows_once()
    {
        var ids = (await InsertAsync([.. Enumerable.Range(0, 500).Select(_ => new Shelf())])).Select(shelf => shelf.Id).ToList();

        var wins = await Task.WhenAll(Enumerable.Range(1, 8).Select(worker => Task.Run(() => ClaimAllAsync(ids, worker))));

        Assert.That(wins.SelectMany(won => won), Is.EquivalentTo(ids));
        Assert.That(Shelves.Table.Count(shelf => shelf.StateId == (int)ShelfState.Claimed && shelf.Version == 1), Is.EqualTo(500));
    }

    [Test]
    public async Task A_batch_is_claimed_by_its_ids_once()
    {
        var ids = (await InsertAsync(new Shelf(), new Shelf { State = ShelfState.Claimed }, new Shelf())).Select(shelf => shelf.Id).ToList();
        var token = Guid.NewGuid();

        var first = await ClaimBatchAsync(ids, token);
        var second = await ClaimBatchAsync(ids, Guid.NewGuid());

        Assert.That((first, second), Is.EqualTo((2, 0)));
        Assert.That(Shelves.Table.Where(shelf => shelf.Token == token).Select(shelf => shelf.Id).ToList(), Is.EquivalentTo(new[] { ids[0], ids[2] }));
    }

    [Test]
    public async Task Values_nulls_and_expressions_are_set_together()
    {
        var shelf = (await InsertAsync(new Shelf { Note = "full", Rank = 3, Price = 10m, SeenOnUtc = At(8) }))[0];
        var now = At(9);

        var changed = await Shelves.Table.Where(row => row.Id == shelf.Id)
            .Set(row => row.Note, (string?)null)
            .Set(row => row.Rank, row => row.Rank + 1)
            .Set(row => row.Price, row => row.Rank == 3 ? row.Price * 2 : 0m)
            .Set(row => row.DueOnUtc, now)
            .UpdateAsync();

        var read = Shelves.GetById(shelf.Id);
        Assert.That(changed, Is.EqualTo(1));
        Assert.That((read.Note, read.Rank, read.Price, read.DueOnUtc), Is.EqualTo(((string?)null, (int?)4, 20m, (DateTime?)now)));
        Assert.That(Published.Events, Is.Empty);
    }

    [Test]
    public async Task Rows_of_another_table_decide_what_is_deleted()
    {
        var shelves = await InsertAsync(new Shelf(), new Shelf());
        await Items.InsertAsync(new ShelfItem { ShelfId = shelves[0].Id }, publishEvent: false);
        var items = Items.Table;

        var deleted = await Shelves.Table.Where(shelf => !items.Any(item => item.ShelfId == shelf.Id)).DeleteAsync();

        Assert.That(deleted, Is.EqualTo(1));
        Assert.That(Shelves.Table.Single().Id, Is.EqualTo(shelves[0].Id));
    }

    private async Task<List<int>> ClaimAllAsync(List<int> ids, int worker)
    {
        var won = new List<int>();
        foreach (var id in ids.OrderBy(id => (id * 7919 + worker * 104729) % 1009))
        {
            var rows = await Shelves.Table
                .Where(shelf => shelf.Id == id && shelf.StateId == (int)ShelfState.Free && shelf.Version == 0)
                .Set(shelf => shelf.StateId, (int)ShelfState.Claimed)
                .Set(shelf => shelf.Version, shelf => shelf.Version + 1)
                .Set(shelf => shelf.Rank, worker)
                .UpdateAsync();
            if (rows == 1)
                won.Add(id);
        }

        return won;
    }

    private Task<int> ClaimBatchAsync(List<int> ids, Guid token) => Shelves.Table
        .Where(shelf => ids.Contains(shelf.Id) && shelf.StateId == (int)ShelfState.Free)
        .Set(shelf => shelf.StateId, (int)ShelfState.Claimed)
        .Set(shelf => shelf.Token, token)
        .UpdateAsync();

    private static DateTime At(int hour) => new(2026, 3, 1, hour, 0, 0, DateTimeKind.Utc);
}
