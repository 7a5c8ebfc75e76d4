using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class RunLogTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Idle_runs_share_one_row_that_tells_the_newest()
    {
        for (var i = 0; i < 5; i++, _shop.Clock.Move(TimeSpan.FromMinutes(1)))
            await _shop.RunAsync();

        var run = (await _shop.RowsAsync<TaskRun>()).Single();
        Assert.That((run.StartedUtc, run.EndedUtc), Is.EqualTo((_shop.NowUtc.AddMinutes(-1), (DateTime?)_shop.NowUtc.AddMinutes(-1))));
    }

    [Test]
    public async Task A_run_that_did_something_keeps_its_row_and_its_figures()
    {
        await _shop.CampaignAsync(1);
        await _shop.LeftCartAsync();
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunAsync();
        await _shop.RunAsync();

        var runs = await _shop.RowsAsync<TaskRun>();
        Assert.That(runs.Select(run => (run.Episodes, run.Sent)), Is.EqualTo(new[] { (1, 1), (0, 0) }));
    }

    [Test]
    public async Task A_run_that_died_stays_without_an_end()
    {
        await using var scope = _shop.Scope();
        await scope.Get<RunLog>().StartAsync();
        await _shop.RunAsync();

        Assert.That((await _shop.RowsAsync<TaskRun>()).Select(run => run.EndedUtc is null), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public async Task Rows_older_than_a_month_are_pruned()
    {
        await _shop.AddAsync(new TaskRun { StartedUtc = _shop.NowUtc.AddDays(-31), EndedUtc = _shop.NowUtc.AddDays(-31), Episodes = 3 });
        await _shop.AddAsync(new TaskRun { StartedUtc = _shop.NowUtc.AddDays(-29), EndedUtc = _shop.NowUtc.AddDays(-29), Episodes = 4 });
        await _shop.LeftCartAsync();

        await _shop.RunAsync();

        Assert.That((await _shop.RowsAsync<TaskRun>()).Select(run => run.Episodes), Is.EqualTo(new[] { 4, 1 }));
    }
}
