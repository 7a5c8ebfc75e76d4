using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Reports.Replay;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Reports.Replay;

/// <summary>A replay from the page's side: begun, worked off, cancelled, forgotten; it never sends.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class ReplayWorkTests(DatabaseKind database)
{
    private TouchShop _shop = null!;
    private RecoveryCampaign _draft = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync(database);
        _draft = await _shop.CampaignAsync(campaign => campaign.State = CampaignState.Draft, "email", 1, 24);
        var offer = await _shop.AddAsync(new Incentive { CampaignId = _draft.Id, Kind = IncentiveKind.Percentage, Percentage = 10m, ValidHours = 24 });
        foreach (var step in await _shop.RowsAsync<CampaignStep>())
            await _shop.ChangeAsync<CampaignStep>(step.Id, row => row.IncentiveId = offer.Id);
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_draft_tells_whom_it_would_have_written_to_and_sends_nothing()
    {
        var (bought, left) = (await _shop.LeftCartAsync(), await _shop.LeftCartAsync());
        await _shop.CartAsync(await _shop.ShopperAsync(), episode => episode.RecipientId = 0);
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(3));
        await _shop.OrderAsync(await _shop.ShopperOfAsync(bought));
        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(80));

        var run = await ReplayAsync();

        Assert.That((run.State, run.Messages, run.Recipients, run.BoughtAnyway, run.Done, run.Total), Is.EqualTo((ReplayState.Done, 3, 2, 1, 3, 3)));
        Assert.That(run.DiscountAtRisk, Is.EqualTo(8m), "a tenth of each of two carts of 40, though one of them was offered it twice");
        var rows = await _shop.RowsAsync<ReplayRow>();
        Assert.That(rows.Where(row => row.EpisodeId == bought.Id).Select(row => (row.StepNumber, (Reason)row.ReasonId, row.BoughtAnyway)),
            Is.EquivalentTo(new[] { (1, (Reason)0, true), (2, Reason.CartConverted, false) }));
        Assert.That(rows.Where(row => row.EpisodeId == left.Id).Select(row => (row.StepNumber, (Reason)row.ReasonId, row.Discount)), Is.EquivalentTo(new[] { (1, (Reason)0, 4m), (2, (Reason)0, 4m) }));
        Assert.That(run.Skips, Is.EqualTo(rows.Count(row => row.ReasonId > 0)));
        Assert.That(await _shop.LedgerAsync(), Is.Empty);
        Assert.That(await _shop.MailsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_cancelled_replay_goes_no_further()
    {
        await _shop.LeftCartAsync();
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(3));
        await using var scope = _shop.Scope();
        var run = (await scope.Get<ReplayStart>().BeginAsync(_draft.Id, 1))!;

        Assert.That(await scope.Get<ReplayClaims>().CancelAsync(run.Id, _shop.NowUtc), Is.True);
        var after = (await scope.Get<ReplayWork>().GoOnAsync(run.Id))!;

        Assert.That((after.State, after.Done), Is.EqualTo((ReplayState.Cancelled, 0)));
        Assert.That(await _shop.RowsAsync<ReplayRow>(), Is.Empty);
    }

    [Test]
    public async Task Of_two_who_work_on_one_replay_one_writes()
    {
        await using var scope = _shop.Scope();
        var run = (await scope.Get<ReplayStart>().BeginAsync(_draft.Id, 1))!;
        var (first, second) = ((await scope.Get<ReplayStore>().ByIdAsync(run.Id))!, (await scope.Get<ReplayStore>().ByIdAsync(run.Id))!);
        var stale = new ReplayRun { Id = second.Id, Version = first.Version };

        Assert.That(await scope.Get<ReplayClaims>().AdvanceAsync(first), Is.True);
        Assert.That(await scope.Get<ReplayClaims>().AdvanceAsync(stale), Is.False);
    }

    [Test]
    public async Task A_campaign_that_is_changed_meanwhile_ends_its_replay()
    {
        await _shop.LeftCartAsync();
        await _shop.RunAsync();
        await using var scope = _shop.Scope();
        var run = (await scope.Get<ReplayStart>().BeginAsync(_draft.Id, 1))!;
        await _shop.ChangeAsync<RecoveryCampaign>(_draft.Id, row => row.UpdatedUtc = _shop.NowUtc.AddSeconds(1));

        Assert.That((await scope.Get<ReplayWork>().GoOnAsync(run.Id))!.State, Is.EqualTo(ReplayState.Outdated));
    }

    [Test]
    public async Task Without_an_active_campaign_there_is_nothing_to_replay_but_a_draft()
    {
        await using var scope = _shop.Scope();

        Assert.That(await scope.Get<ReplayStart>().BeginAsync(0, 7), Is.Null);
        Assert.That((await scope.Get<ReplayStart>().BeginAsync(_draft.Id, 700))!.FromUtc, Is.EqualTo(_shop.NowUtc.AddDays(-90)));
    }

    [Test]
    public async Task A_replay_is_kept_for_a_week()
    {
        await _shop.LeftCartAsync();
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(30), TimeSpan.FromHours(3));
        await ReplayAsync();
        Assert.That(await _shop.RowsAsync<ReplayRow>(), Is.Not.Empty);

        _shop.Clock.Move(TimeSpan.FromDays(8));
        await _shop.RunAsync();

        Assert.That(await _shop.RowsAsync<ReplayRow>(), Is.Empty);
        Assert.That(await _shop.RowsAsync<ReplayRun>(), Is.Empty);
    }

    private async Task<ReplayRun> ReplayAsync()
    {
        await using var scope = _shop.Scope();
        var run = (await scope.Get<ReplayStart>().BeginAsync(_draft.Id, 10))!;
        return (await scope.Get<ReplayWork>().GoOnAsync(run.Id))!;
    }
}
