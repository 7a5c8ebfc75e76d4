using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

internal sealed class RepositoryTests(DatabaseKind kind) : DataFixture(kind)
{
    [Test]
    public async Task A_platform_row_comes_back_as_it_was_written()
    {
        var email = new QueuedEmail { To = "a@example.test", Subject = "Hello", CreatedOnUtc = new DateTime(2026, 3, 1, 10, 0, 0, DateTimeKind.Utc) };

        await Get<Nop.Data.IRepository<QueuedEmail>>().InsertAsync(email);

        var read = await Get<Nop.Data.IRepository<QueuedEmail>>().GetByIdAsync(email.Id);
        Assert.That(read, Is.Not.SameAs(email));
        Assert.That((read.Subject, read.SentOnUtc, read.CreatedOnUtc), Is.EqualTo(("Hello", (DateTime?)null, email.CreatedOnUtc)));
    }

    [Test]
    public async Task Every_mapped_type_survives_and_the_others_are_skipped()
    {
        var shelf = new Shelf
        {
            Note = "ümlaut 50%", State = ShelfState.Claimed, Rank = null, Big = long.MaxValue, IsOpen = true, Price = 12.3456m, Cost = 0.1m,
            DueOnUtc = new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), Token = Guid.NewGuid(), Picture = [1, 2, 3], Weight = 4.5, Tags = ["lost"]
        };

        await Shelves.InsertAsync(shelf);

        var read = await Shelves.GetByIdAsync(shelf.Id);
        Assert.That((read.Key, read.Note, read.State, read.Rank, read.Big), Is.EqualTo((shelf.Key, shelf.Note, ShelfState.Claimed, (int?)null, long.MaxValue)));
        Assert.That((read.IsOpen, read.Price, read.Cost, read.DueOnUtc, read.Token), Is.EqualTo((true, 12.3456m, (decimal?)0.1m, shelf.DueOnUtc, shelf.Token)));
        Assert.That(read.Picture, Is.EqualTo(shelf.Picture));
        Assert.That((read.Weight, read.Tags.Count), Is.EqualTo((0d, 0)));
    }

    [Test]
    public async Task Times_lose_their_kind_and_keep_their_value()
    {
        var written = new DateTime(2026, 7, 1, 23, 59, 59, DateTimeKind.Utc);
        var shelf = (await InsertAsync(new Shelf { SeenOnUtc = written, DueOnUtc = written }))[0];

        var read = await Shelves.GetByIdAsync(shelf.Id);
        var selected = await Shelves.Table.Where(row => row.SeenOnUtc == written).Select(row => new { row.SeenOnUtc, row.DueOnUtc }).SingleAsync();

        Assert.That(read.SeenOnUtc.Kind, Is.EqualTo(DateTimeKind.Unspecified));
        Assert.That(selected.DueOnUtc!.Value.Kind, Is.EqualTo(DateTimeKind.Unspecified));
        Assert.That((read.SeenOnUtc, selected.SeenOnUtc), Is.EqualTo((DateTime.SpecifyKind(written, DateTimeKind.Unspecified), DateTime.SpecifyKind(written, DateTimeKind.Unspecified))));
    }

    [Test]
    public async Task A_list_gets_its_ids_and_one_event_for_each_row()
    {
        Shelf[] shelves = [new() { Id = 7 }, new(), new()];

        await Shelves.InsertAsync(shelves);

        Assert.That(shelves.Select(shelf => shelf.Id), Is.Unique.And.All.GreaterThan(0));
        Assert.That(Published.Events.Cast<EntityInsertedEvent<Shelf>>().Select(published => published.Entity), Is.EqualTo(shelves));
        Assert.That(await Shelves.Table.CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task An_update_writes_every_column_so_the_last_writer_wins()
    {
        var id = (await InsertAsync(new Shelf { Note = "old", Rank = 1 }))[0].Id;
        var first = await Shelves.GetByIdAsync(id);
        var second = await Shelves.GetByIdAsync(id);

        first.Note = "first";
        await Shelves.UpdateAsync(first);
        second.Rank = 2;
        await Shelves.UpdateAsync(second);

        var read = await Shelves.GetByIdAsync(id);
        Assert.That((read.Note, read.Rank), Is.EqualTo(("old", (int?)2)));
        Assert.That(Published.Events, Has.Exactly(2).InstanceOf<EntityUpdatedEvent<Shelf>>());
    }

    [Test]
    public async Task Update_and_delete_of_a_row_that_is_gone_are_no_errors()
    {
        var shelf = (await InsertAsync(new Shelf()))[0];
        await Shelves.DeleteAsync(shelf);

        await Shelves.UpdateAsync(shelf);
        await Shelves.UpdateAsync(new Shelf());
        await Shelves.DeleteAsync(shelf);

        Assert.That(await Shelves.Table.AnyAsync(), Is.False);
    }

    [Test]
    public async Task A_predicate_deletes_rows_without_a_word()
    {
        await InsertAsync(new Shelf { Rank = 1 }, new Shelf { Rank = 1 }, new Shelf { Rank = 2 });

        var deleted = await Shelves.DeleteAsync(shelf => shelf.Rank == 1);

        Assert.That((deleted, await Shelves.Table.CountAsync()), Is.EqualTo((2, 1)));
        Assert.That(Published.Events, Is.Empty);
    }

    [Test]
    public async Task A_soft_deleted_row_stays_and_is_left_out_on_request()
    {
        var item = new ShelfItem { Word = "kept" };
        await Items.InsertAsync(item, publishEvent: false);

        await Items.DeleteAsync(item);

        Assert.That((await Items.GetByIdAsync(item.Id)).Deleted, Is.True);
        Assert.That(await Items.GetByIdAsync(item.Id, includeDeleted: false), Is.Null);
        Assert.That(await Items.GetAllAsync(query => query, includeDeleted: false), Is.Empty);
        Assert.That(Published.Events, Has.Exactly(1).InstanceOf<EntityDeletedEvent<ShelfItem>>());
    }

    [Test]
    public async Task Rows_come_in_the_order_of_the_ids_asked_for()
    {
        var ids = (await InsertAsync(new Shelf(), new Shelf(), new Shelf())).Select(shelf => shelf.Id).ToList();

        var read = await Shelves.GetByIdsAsync([ids[2], 999_999, ids[0]]);

        Assert.That(read.Select(shelf => shelf.Id), Is.EqualTo(new[] { ids[2], ids[0] }));
    }

    [Test]
    public async Task A_page_knows_the_whole()
    {
        await InsertAsync(new Shelf { Rank = 1 }, new Shelf { Rank = 2 }, new Shelf { Rank = 3 });

        var page = await Shelves.GetAllPagedAsync(query => query.OrderBy(shelf => shelf.Rank).ThenBy(shelf => shelf.Id), pageIndex: 1, pageSize: 2);

        Assert.That((page.TotalCount, page.TotalPages, page.HasNextPage), Is.EqualTo((3, 2, false)));
        Assert.That(page.Select(shelf => shelf.Rank), Is.EqualTo(new int?[] { 3 }));
    }

    [Test]
    public async Task The_synchronous_twins_work_and_a_loaded_copy_is_another_object()
    {
        var shelf = new Shelf { Note = "twin" };
        Shelves.Insert(shelf);
        shelf.Note = "changed here only";

        var copy = await Shelves.LoadOriginalCopyAsync(shelf);

        Assert.That(copy.Note, Is.EqualTo("twin"));
        Assert.That(Shelves.GetById(shelf.Id).Note, Is.EqualTo("twin"));
        Assert.That(Shelves.Table.Count(row => row.Note == "twin"), Is.EqualTo(1));
        Assert.That(Shelves.Delete(row => row.Id == shelf.Id), Is.EqualTo(1));
    }
}
