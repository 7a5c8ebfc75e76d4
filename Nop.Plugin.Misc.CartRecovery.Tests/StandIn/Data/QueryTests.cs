using NopCommerce.StandIn;

#pragma warning disable CA1304 // ToLower is the database's here, and no other form works in all of them.

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Data;

/// <summary>Representatives of the forms that a store's linq2db answers alike; where the answer is a trap, the name says so.</summary>
internal sealed class QueryTests(DatabaseKind kind) : DataFixture(kind)
{
    [Test]
    public async Task Rows_without_a_value_are_not_equal_to_one()
    {
        await InsertAsync(Ranked(null), Ranked(1), Ranked(2), Ranked(3));
        int? three = 3, nothing = null;

        Assert.That(await RanksAsync(shelf => shelf.Rank != three), Is.EqualTo(new int?[] { null, 1, 2 }));
        Assert.That(await RanksAsync(shelf => shelf.Rank != nothing), Is.EqualTo(new int?[] { 1, 2, 3 }));
        Assert.That(await RanksAsync(shelf => !(shelf.Rank < 2)), Is.EqualTo(new int?[] { null, 2, 3 }));
        Assert.That(await RanksAsync(shelf => (shelf.Rank ?? -1) < 2), Is.EqualTo(new int?[] { null, 1 }));
        Assert.That(await RanksAsync(shelf => shelf.Rank == null || shelf.Rank != shelf.Limit), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Text_is_compared_without_case_and_patterns_are_literal()
    {
        await InsertAsync(Noted("Jane@Example.TEST"), Noted("50% off_now"), Noted(null));
        var upper = "JANE@EXAMPLE.test";

        Assert.That(await Shelves.Table.CountAsync(shelf => shelf.Note == upper), Is.EqualTo(1));
        Assert.That(await Shelves.Table.CountAsync(shelf => shelf.Note!.ToLower().Contains("example")), Is.EqualTo(1));
        Assert.That(await Shelves.Table.CountAsync(shelf => shelf.Note!.ToLower().StartsWith("jane@")), Is.EqualTo(1));
        Assert.That(await Shelves.Table.CountAsync(shelf => shelf.Note!.ToLower().Contains("0% o") || shelf.Note!.ToLower().Contains("f_n")), Is.EqualTo(1));
        Assert.That(await Shelves.Table.CountAsync(shelf => shelf.Note!.ToLower().Contains("e_a")), Is.Zero);
        Assert.That(await Shelves.Table.CountAsync(shelf => shelf.Note == null || !shelf.Note.ToLower().Contains("jane")), Is.EqualTo(2));
        Assert.That(await Shelves.Table.CountAsync(shelf => string.IsNullOrEmpty(shelf.Note)), Is.EqualTo(1));
        List<string?> given = ["JANE@example.TEST", "other"], lower = ["jane@example.test"];
        Assert.That(await Shelves.Table.CountAsync(shelf => given.Contains(shelf.Note)), Is.EqualTo(1));
        Assert.That(await Shelves.Table.CountAsync(shelf => lower.Contains(shelf.Note!.ToLower())), Is.EqualTo(1));
    }

    [Test]
    public async Task A_list_may_be_empty_long_or_hold_nothing()
    {
        var ids = (await InsertAsync(Ranked(null), Ranked(1), Ranked(2))).Select(shelf => shelf.Id).ToList();
        List<int?> ranks = [null, 2];
        List<int> none = [], thousand = [.. Enumerable.Range(ids[0], 1000)];

        Assert.That(await Shelves.Table.CountAsync(shelf => none.Contains(shelf.Id)), Is.Zero);
        Assert.That(await Shelves.Table.CountAsync(shelf => !none.Contains(shelf.Id)), Is.EqualTo(3));
        Assert.That(await Shelves.Table.CountAsync(shelf => thousand.Contains(shelf.Id)), Is.EqualTo(3));
        Assert.That(await RanksAsync(shelf => ranks.Contains(shelf.Rank)), Is.EqualTo(new int?[] { null, 2 }));
    }

    [Test]
    public async Task Two_repositories_tables_join_in_one_statement()
    {
        var shelves = await FurnishedAsync();

        var inner = await (from shelf in Shelves.Table
            join item in Items.Table on shelf.Id equals item.ShelfId
            where item.Price > 1m
            orderby item.Id
            select new { shelf.Rank, item.Word }).ToListAsync();
        var outer = await (from shelf in Shelves.Table
            join item in Items.Table on shelf.Id equals item.ShelfId into found
            from item in found.DefaultIfEmpty()
            orderby shelf.Id, item == null ? 0 : item.Id
            select new { shelf.Rank, ItemId = (int?)item.Id }).ToListAsync();

        Assert.That(inner.Select(row => $"{row.Rank} {row.Word}"), Is.EqualTo(new[] { "1 b", "2 c" }));
        Assert.That(outer.Select(row => (row.Rank, row.ItemId == null)), Is.EqualTo(new (int?, bool)[] { (1, false), (1, false), (2, false), (3, true) }));
        Assert.That(shelves, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Another_repositorys_table_may_stand_inside_a_lambda()
    {
        await FurnishedAsync();
        var dear = Items.Table.Where(item => item.Price > 1m).Select(item => item.ShelfId);

        Assert.That(await RanksAsync(shelf => Items.Table.Any(item => item.ShelfId == shelf.Id)), Is.EqualTo(new int?[] { 1, 2 }));
        Assert.That(await RanksAsync(shelf => !Items.Table.Any(item => item.ShelfId == shelf.Id && item.Price > 1m)), Is.EqualTo(new int?[] { 3 }));
        Assert.That(await RanksAsync(shelf => dear.Contains(shelf.Id)), Is.EqualTo(new int?[] { 1, 2 }));
        Assert.That(await RanksAsync(shelf => (Items.Table.Where(item => item.ShelfId == shelf.Id).Sum(item => (decimal?)item.Price) ?? 0) < 2.5m), Is.EqualTo(new int?[] { 1, 3 }));
    }

    [Test]
    public async Task Groups_count_and_sum_in_one_pass()
    {
        await FurnishedAsync();

        var groups = await Items.Table.GroupBy(item => item.ShelfId)
            .Select(group => new { group.Key, Count = group.Count(), Total = group.Sum(item => item.Price), Dear = group.Sum(item => item.Price > 1m ? 1 : 0) })
            .Where(group => group.Count > 0).OrderByDescending(group => group.Total).ThenBy(group => group.Key).ToListAsync();

        Assert.That(groups.Select(group => (group.Count, group.Total, group.Dear)), Is.EqualTo(new[] { (1, 3m, 1), (2, 2.25m, 1) }));
    }

    [Test]
    public async Task The_latest_row_of_each_group_is_the_one_with_no_newer()
    {
        await FurnishedAsync();

        var latest = await Items.Table.Where(item => !Items.Table.Any(newer => newer.ShelfId == item.ShelfId && newer.Id > item.Id))
            .OrderBy(item => item.Id).Select(item => item.Word).ToListAsync();

        Assert.That(latest, Is.EqualTo(new[] { "b", "c" }));
    }

    [Test]
    public async Task Aggregates_of_nothing_are_said_by_the_caller()
    {
        Assert.That(await Shelves.Table.SumAsync(shelf => shelf.Price), Is.Zero);
        Assert.That(await Shelves.Table.SumAsync(shelf => shelf.Cost) ?? 0, Is.Zero);
        Assert.That(await Shelves.Table.MaxAsync(shelf => (DateTime?)shelf.SeenOnUtc), Is.Null);
        Assert.That(await Shelves.Table.MaxAsync(shelf => (int?)shelf.Version) ?? 0, Is.Zero);
        Assert.That(await Shelves.Table.FirstOrDefaultAsync(), Is.Null);
        Assert.ThrowsAsync<InvalidOperationException>(() => Shelves.Table.FirstAsync());
        Assert.ThrowsAsync<InvalidOperationException>(() => Shelves.Table.MaxAsync(shelf => shelf.Version));
    }

    [Test]
    public async Task Keyset_pages_meet_every_row_once_through_equal_times()
    {
        await InsertAsync([.. Enumerable.Range(0, 25).Select(i => new Shelf { SeenOnUtc = At(i / 7) })]);
        var (time, id, met) = (At(-1), 0, new List<int>());

        while (true)
        {
            var (afterTime, afterId) = (time, id);
            var page = await Shelves.Table
                .Where(shelf => shelf.SeenOnUtc > afterTime || shelf.SeenOnUtc == afterTime && shelf.Id > afterId)
                .OrderBy(shelf => shelf.SeenOnUtc).ThenBy(shelf => shelf.Id).Take(4).ToListAsync();
            if (page.Count == 0)
                break;

            met.AddRange(page.Select(shelf => shelf.Id));
            (time, id) = (page[^1].SeenOnUtc, page[^1].Id);
        }

        Assert.That(met, Is.Unique.And.Count.EqualTo(25));
    }

    [Test]
    public async Task Times_compare_by_columns_parameters_and_minutes()
    {
        await InsertAsync(new Shelf { SeenOnUtc = At(1), DueOnUtc = At(2), Rank = 30 }, new Shelf { SeenOnUtc = At(3), DueOnUtc = At(3), Rank = 90 });
        var (from, to, now) = (At(0), At(2), DateTime.SpecifyKind(At(3), DateTimeKind.Unspecified));

        Assert.That(await RanksAsync(shelf => shelf.SeenOnUtc >= from && shelf.SeenOnUtc < to), Is.EqualTo(new int?[] { 30 }));
        Assert.That(await RanksAsync(shelf => shelf.DueOnUtc > shelf.SeenOnUtc.AddMinutes(30)), Is.EqualTo(new int?[] { 30 }));
        Assert.That(await RanksAsync(shelf => shelf.SeenOnUtc.AddMinutes(60) <= now), Is.EqualTo(new int?[] { 30 }));
        Assert.That(await RanksAsync(shelf => shelf.SeenOnUtc.Date == now.Date), Is.EqualTo(new int?[] { 30, 90 }));
    }

    [Test]
    public async Task Decimals_order_and_compare_as_numbers()
    {
        await InsertAsync(new Shelf { Price = 9.5m, Rank = 1 }, new Shelf { Price = 10.50m, Rank = 2 }, new Shelf { Price = 100m, Rank = 3 });
        var limit = 10.5m;

        Assert.That(await Shelves.Table.OrderByDescending(shelf => shelf.Price).Select(shelf => shelf.Rank).ToListAsync(), Is.EqualTo(new int?[] { 3, 2, 1 }));
        Assert.That(await RanksAsync(shelf => shelf.Price < limit), Is.EqualTo(new int?[] { 1 }));
        Assert.That(await RanksAsync(shelf => shelf.Price == limit), Is.EqualTo(new int?[] { 2 }));
    }

    [Test]
    public async Task States_are_filtered_by_number_and_read_as_their_enum()
    {
        await InsertAsync(new Shelf { State = ShelfState.Claimed }, new Shelf());
        List<ShelfState> states = [ShelfState.Claimed];

        Assert.That(await Shelves.Table.Where(shelf => states.Contains((ShelfState)shelf.StateId)).Select(shelf => (ShelfState)shelf.StateId).SingleAsync(), Is.EqualTo(ShelfState.Claimed));
        Assert.ThrowsAsync<InvalidOperationException>(() => Shelves.Table.CountAsync(shelf => shelf.State == ShelfState.Claimed), "A store refuses what has no column.");
    }

    [Test]
    public async Task The_helpers_read_as_the_platforms_do()
    {
        await InsertAsync(Ranked(1), Ranked(2), Ranked(3));

        var page = await Shelves.Table.OrderBy(shelf => shelf.Id).ToPagedListAsync(1, 2);
        var ranks = await Shelves.Table.ToDictionaryAsync(shelf => shelf.Id, shelf => shelf.Rank);

        Assert.That((page.TotalCount, page.Single().Rank), Is.EqualTo((3, (int?)3)));
        Assert.That(ranks.Values, Is.EquivalentTo(new int?[] { 1, 2, 3 }));
        Assert.That((await Shelves.Table.ToArrayAsync()).Length, Is.EqualTo(3));
        Assert.That(await Shelves.Table.AllAsync(shelf => shelf.Rank > 0), Is.True);
        Assert.That(await Shelves.Table.LongCountAsync(), Is.EqualTo(3L));
        Assert.That(await Shelves.Table.Select(shelf => shelf.Rank).ContainsAsync(2), Is.True);
        Assert.That(await new[] { 1, 2 }.AsQueryable().SumAsync(number => number), Is.EqualTo(3));
    }

    private async Task<List<Shelf>> FurnishedAsync()
    {
        var shelves = await InsertAsync(Ranked(1), Ranked(2), Ranked(3));
        await Items.InsertAsync([
            new ShelfItem { ShelfId = shelves[0].Id, Word = "a", Price = 1m },
            new ShelfItem { ShelfId = shelves[0].Id, Word = "b", Price = 1.25m },
            new ShelfItem { ShelfId = shelves[1].Id, Word = "c", Price = 3m }
        ], publishEvent: false);
        return shelves;
    }

    private Task<List<int?>> RanksAsync(System.Linq.Expressions.Expression<Func<Shelf, bool>> which) =>
        Shelves.Table.Where(which).OrderBy(shelf => shelf.Id).Select(shelf => shelf.Rank).ToListAsync();

    private static Shelf Ranked(int? rank) => new() { Rank = rank };

    private static Shelf Noted(string? note) => new() { Note = note };

    private static DateTime At(int hour) => new DateTime(2026, 3, 1, 6, 0, 0, DateTimeKind.Utc).AddHours(hour);
}
