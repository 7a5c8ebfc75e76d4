using System.Text;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>A message that promises a code never leaves without one.</summary>
internal sealed class OfferWaitTests
{
    private TouchShop _shop = null!;
    private Incentive _offer = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await TouchShop.OpenAsync();
        var campaign = await _shop.CampaignAsync(1);
        _offer = await _shop.AddAsync(new Incentive { CampaignId = campaign.Id, Kind = IncentiveKind.Percentage, Percentage = 10m, CodeMode = CodeMode.Pool, PoolWarningLevel = 5 });
        await using var scope = _shop.Scope();
        var step = (await _shop.RowsAsync<CampaignStep>()).Single();
        step.IncentiveId = _offer.Id;
        await scope.Get<IRepository<CampaignStep>>().UpdateAsync(step);
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Dry_pool_holds_the_message_back_until_there_are_codes()
    {
        var episode = await _shop.LeftCartAsync();
        _shop.Clock.Move(TimeSpan.FromHours(2));

        await _shop.RunAsync();
        Assert.That((await _shop.LedgerAsync(), await _shop.MailsAsync()), Is.EqualTo((Array.Empty<Touch>(), Array.Empty<object>())));
        Assert.That((await _shop.RowsAsync<JournalEntry>()).SelectMany(line => ReasonList.Parse(line.Reasons)), Does.Contain(Reason.NoCouponLeft));

        await ImportAsync("POOL-1");
        _shop.Clock.Move(TimeSpan.FromMinutes(16));
        await _shop.RunAsync();

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That((await _shop.LedgerAsync()).Single().CouponId, Is.EqualTo((await _shop.RowsAsync<Coupon>()).Single().Id));
    }

    [Test]
    public async Task Offer_that_stands_on_nothing_waits_with_its_cause()
    {
        await using (var scope = _shop.Scope())
        {
            _offer.Kind = IncentiveKind.PlatformDiscount;
            await scope.Get<IncentiveStore>().SaveAsync(_offer);
        }

        await _shop.LeftCartAsync();
        _shop.Clock.Move(TimeSpan.FromHours(2));
        await _shop.RunAsync();

        Assert.That(await _shop.LedgerAsync(), Is.Empty);
        Assert.That((await _shop.RowsAsync<JournalEntry>()).SelectMany(line => ReasonList.Parse(line.Reasons)), Does.Contain(Reason.OfferNotReady));
    }

    [Test]
    public async Task Campaign_is_told_what_stops_it_and_the_dashboard_also_what_soon_will()
    {
        Assert.That(await ProblemsAsync(), Is.EqualTo(new[] { (1, IncentiveCause.PoolDry) }));
        Assert.That(await WarningsAsync(), Is.EqualTo(new[] { "OfferStopped" }));

        await ImportAsync("POOL-1\nPOOL-2\nPOOL-3\nPOOL-4");
        Assert.That((await ProblemsAsync(), await WarningsAsync()), Is.EqualTo((Array.Empty<(int, IncentiveCause)>(), new[] { "PoolLow" })));

        await ImportAsync("POOL-5");
        Assert.That(await WarningsAsync(), Is.Empty);
    }

    private async Task<IReadOnlyList<(int, IncentiveCause)>> ProblemsAsync()
    {
        await using var scope = _shop.Scope();
        var campaign = (await scope.Get<CampaignStore>().ActiveAsync()).Single();
        return [.. (await scope.Get<IncentiveHealth>().ProblemsAsync(campaign)).Select(problem => (problem.StepNumber, problem.Cause))];
    }

    private async Task<IReadOnlyList<string>> WarningsAsync()
    {
        await using var scope = _shop.Scope();
        return [.. (await scope.Get<OfferWarnings>().OfAsync()).Select(sentence => sentence.ResourceKey.Split('.')[^1])];
    }

    private async Task ImportAsync(string codes)
    {
        await using var scope = _shop.Scope();
        var import = await scope.Get<PoolImports>().BeginAsync(_offer.Id, "codes.csv");
        await scope.Get<PoolImports>().ReadAsync(import, _offer, new MemoryStream(Encoding.UTF8.GetBytes(codes)), CancellationToken.None);
        Assert.That(await scope.Get<PoolImports>().GoLiveAsync(import.Id), Is.True);
    }
}
