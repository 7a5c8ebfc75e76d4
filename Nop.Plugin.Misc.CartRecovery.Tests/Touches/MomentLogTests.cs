using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Running;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>What a run saw of an episode is kept as long as the episode, and no longer than its person wishes.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class MomentLogTests(DatabaseKind database)
{
    [Test]
    public async Task A_look_that_sees_nothing_new_keeps_nothing()
    {
        await using var shop = await TouchShop.OpenAsync(database);
        await shop.CampaignAsync(1, 24);
        var episode = await shop.LeftCartAsync();

        await shop.RunAsync();
        shop.Clock.Move(TimeSpan.FromHours(2));
        await shop.RunAsync();

        var only = (await shop.RowsAsync<EpisodeMoment>()).Single();
        Assert.That((only.EpisodeId, only.Number, only.CartValue, only.ItemCount, only.StateId), Is.EqualTo((episode.Id, 1, 40m, 1, (int)EpisodeState.Open)));
        Assert.That((only.RecipientId, only.IsGuest, only.SeenUtc, only.LastActivityUtc), Is.EqualTo((episode.RecipientId, true, episode.StartedUtc, episode.LastActivityUtc)));
    }

    [Test]
    public async Task Activity_and_the_end_are_kept_also_while_no_campaign_is_active()
    {
        await using var shop = await TouchShop.OpenAsync(database);
        var episode = await shop.LeftCartAsync();
        await shop.RunAsync();

        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.ChangeAsync<Episode>(episode.Id, row => (row.LastActivityUtc, row.NextDecisionUtc, row.Stage) = (shop.NowUtc, shop.NowUtc, CheckoutStage.Contact));
        await shop.RunAsync();
        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.OrderAsync(await shop.ShopperOfAsync(episode));
        await shop.RunAsync();

        Assert.That((await shop.RowsAsync<EpisodeMoment>()).Select(moment => (moment.Number, (CheckoutStage)moment.StageId, (EpisodeState)moment.StateId)),
            Is.EqualTo(new[] { (1, CheckoutStage.None, EpisodeState.Open), (2, CheckoutStage.Contact, EpisodeState.Open), (3, CheckoutStage.Contact, EpisodeState.Converted) }));
    }

    [Test]
    public async Task Beyond_the_bound_the_newest_moment_is_moved_on()
    {
        await using var shop = await TouchShop.OpenAsync(database);
        var episode = await shop.LeftCartAsync();
        await shop.RunAsync();
        await shop.ChangeAsync<EpisodeMoment>((await shop.RowsAsync<EpisodeMoment>()).Single().Id, moment => moment.Number = MomentLog.Most);

        shop.Clock.Move(TimeSpan.FromHours(1));
        await shop.ChangeAsync<Episode>(episode.Id, row => (row.LastActivityUtc, row.NextDecisionUtc) = (shop.NowUtc, shop.NowUtc));
        await shop.RunAsync();

        var only = (await shop.RowsAsync<EpisodeMoment>()).Single();
        Assert.That((only.Number, only.LastActivityUtc, only.SeenUtc), Is.EqualTo((MomentLog.Most, shop.NowUtc, shop.NowUtc)));
    }

    [Test]
    public async Task Moments_are_forgotten_with_their_person_and_leave_with_their_episode()
    {
        await using var shop = await TouchShop.OpenAsync(database);
        var (erased, kept) = (await shop.LeftCartAsync(), await shop.LeftCartAsync());
        await shop.RunAsync();

        await using (var scope = shop.Scope())
            await scope.Get<PersonalDataEraser>().EraseAsync(erased.CustomerId, null);
        shop.Clock.Move(TimeSpan.FromMinutes(5));
        await shop.RunAsync();
        Assert.That((await shop.RowsAsync<EpisodeMoment>()).Select(moment => moment.EpisodeId), Is.EqualTo(new[] { kept.Id }));

        shop.Clock.Move(TimeSpan.FromDays(4));
        await shop.RunAsync();
        await using (var scope = shop.Scope())
            await scope.Get<EpisodePurgeWrites>().DeleteEndedAsync(shop.NowUtc.AddDays(1), EpisodePurge.Batch);
        Assert.That(await shop.RowsAsync<EpisodeMoment>(), Is.Empty);
    }
}
