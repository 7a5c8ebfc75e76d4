using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class EpisodePurgeTests(DatabaseKind database)
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync(database: database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task What_ended_longer_ago_than_the_merchant_keeps_leaves_with_all_that_hangs_on_it()
    {
        var old = await AddAsync(EpisodeState.Lapsed, daysAgo: 366);
        var recent = await AddAsync(EpisodeState.Lapsed, daysAgo: 364);
        var unrecorded = await AddAsync(EpisodeState.Lapsed, daysAgo: 366, nextDecision: _shop.NowUtc);
        var open = await AddAsync(EpisodeState.Open, daysAgo: null);

        Assert.That(await RunAsync(), Is.EqualTo(1));

        await _shop.InAsync(async visit =>
        {
            Assert.That((await visit.Get<IRepository<Episode>>().Table.OrderBy(row => row.Id).ToListAsync()).Select(row => row.Id), Is.EqualTo(new[] { recent, unrecorded, open }));
            Assert.That((await visit.Get<IRepository<CartLine>>().Table.ToListAsync()).Select(row => row.EpisodeId), Is.EquivalentTo(new[] { recent, unrecorded, open }).And.No.Member(old));
            Assert.That((await visit.Get<IRepository<JournalEntry>>().Table.ToListAsync()).Select(row => row.EpisodeId), Is.EquivalentTo(new[] { recent, unrecorded, open }));
        });
    }

    [Test]
    public async Task It_looks_once_an_hour()
    {
        Assert.That(await RunAsync(), Is.Zero);
        await AddAsync(EpisodeState.Lapsed, daysAgo: 400);

        Assert.That(await RunAsync(), Is.Zero);
        _shop.Clock.Move(TimeSpan.FromHours(1));
        Assert.That(await RunAsync(), Is.EqualTo(1));
    }

    private Task<int> RunAsync() => _shop.InAsync(visit => visit.Get<EpisodePurge>().RunAsync(_shop.NowUtc));

    private Task<int> AddAsync(EpisodeState state, int? daysAgo, DateTime? nextDecision = null) => _shop.InAsync(async visit =>
    {
        var ended = daysAgo is { } days ? _shop.NowUtc.AddDays(-days) : (DateTime?)null;
        var episode = new Episode { OpenKey = Episode.NewClosedKey(), State = state, StartedUtc = _shop.NowUtc, LastActivityUtc = _shop.NowUtc, ClosedUtc = ended, NextDecisionUtc = nextDecision };
        await visit.Get<IRepository<Episode>>().InsertAsync(episode, false);
        await visit.Get<IRepository<CartLine>>().InsertAsync(new CartLine { EpisodeId = episode.Id, ProductId = _shop.Kettle.Id, Quantity = 1 }, false);
        await visit.Get<IRepository<JournalEntry>>().InsertAsync(new JournalEntry { EpisodeId = episode.Id, DueUtc = _shop.NowUtc, DecidedUtc = _shop.NowUtc }, false);
        return episode.Id;
    });
}
