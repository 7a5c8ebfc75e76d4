using System.Diagnostics;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Plugin.Misc.CartRecovery.Touches.Audiences;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches.Audiences;

/// <summary>Audiences in runs of the task, and counted over what runs have seen.</summary>
internal sealed class AudienceRunTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Only_who_belongs_to_the_audience_is_written_to_and_the_other_is_told_why()
    {
        var shoes = await _shop.AddAsync(new Category { Name = "Shoes" });
        var boots = await _shop.AddAsync(new Product { Name = "Boots", Price = 90m, Published = true, OrderMinimumQuantity = 1, OrderMaximumQuantity = 9, CreatedOnUtc = _shop.NowUtc, UpdatedOnUtc = _shop.NowUtc });
        await _shop.AddAsync(new ProductCategory { ProductId = boots.Id, CategoryId = shoes.Id });
        await CampaignAsync(AudienceText.Write(new Audience([new ConditionGroup([new Condition(ConditionField.Category, Comparison.AnyOf, 0, [$"{shoes.Id}"])])])));
        var kettle = await _shop.LeftCartAsync();
        var withBoots = await _shop.ShopperAsync();
        var boot = await _shop.CartAsync(withBoots);
        await PutAsync(withBoots.CustomerId, boots.Id);

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(20), TimeSpan.FromHours(3));

        Assert.That(await _shop.PrintAsync(boot), Is.EqualTo("1 Sent"));
        Assert.That(await _shop.PrintAsync(kettle), Is.Empty);
        Assert.That((await _shop.RowsAsync<JournalEntry>()).Last(line => line.EpisodeId == kettle.Id).Reasons, Is.EqualTo($"{(int)Reason.OutsideAudience}"));
    }

    [Test]
    public async Task A_cart_that_grows_into_the_audience_is_written_to()
    {
        await CampaignAsync(AudienceText.Write(new Audience([new ConditionGroup([new Condition(ConditionField.CartValue, Comparison.AtLeast, 70, [])])])));
        var shopper = await _shop.ShopperAsync();
        var cart = await _shop.CartAsync(shopper);
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(20), TimeSpan.FromHours(2));
        Assert.That(await _shop.PrintAsync(cart), Is.Empty);

        await PutAsync(shopper.CustomerId, _shop.ProductId);
        await _shop.ChangeAsync<Episode>(cart.Id, episode => (episode.SnapshotStale, episode.LastActivityUtc, episode.NextDecisionUtc) = (true, _shop.NowUtc, _shop.NowUtc));
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(20), TimeSpan.FromHours(2));

        Assert.That(await _shop.PrintAsync(cart), Is.EqualTo("1 Sent"));
    }

    [Test]
    public async Task A_campaign_whose_audience_cannot_be_read_writes_to_nobody()
    {
        await CampaignAsync("[{\"any\":");
        var cart = await _shop.LeftCartAsync();

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(20), TimeSpan.FromHours(3));

        Assert.That(await _shop.PrintAsync(cart), Is.Empty);
        Assert.That(await _shop.MailsAsync(), Is.Empty);
    }

    [Test]
    public async Task The_preview_counts_people_of_the_last_days_in_the_campaigns_store()
    {
        var ana = await _shop.ShopperAsync();
        await _shop.CartAsync(ana, episode => (episode.StartedUtc, episode.CartValue) = (_shop.NowUtc.AddDays(-31), 100));
        _shop.Clock.Move(TimeSpan.FromMinutes(1));
        await _shop.CartAsync(ana, Ended(episode => episode.CartValue = 10));
        await _shop.CartAsync(await _shop.ShopperAsync(), Ended(episode => episode.CartValue = 100));
        await _shop.CartAsync(await _shop.ShopperAsync(), Ended(episode => (episode.CartValue, episode.RecipientId) = (100, 0)));
        await _shop.CartAsync(await _shop.ShopperAsync(), Ended(episode => (episode.CartValue, episode.StoreId) = (100, 2)));
        await _shop.CartAsync(await _shop.ShopperAsync(), Ended(episode => (episode.CartValue, episode.State) = (100, EpisodeState.Erased)));

        var (count, bounded) = await CountAsync(new Condition(ConditionField.CartValue, Comparison.AtLeast, 50, []));

        Assert.That((count.People, count.Matching, count.WithAddress, bounded), Is.EqualTo((3, 2, 1, false)));
        Assert.That(count.Gaps.Single(), Is.EqualTo(KeyValuePair.Create(new AudienceGap(Reason.OutsideAudience, 1), 1)));
    }

    [Test]
    public async Task The_preview_of_very_many_says_that_it_is_bounded()
    {
        await _shop.AddAllAsync([.. Enumerable.Range(1, AudienceSample.Most + 5).Select(number => new Episode
        {
            StoreId = 1, CustomerId = number, OpenKey = $"#{number}", State = EpisodeState.Lapsed, StartedUtc = _shop.NowUtc, LastActivityUtc = _shop.NowUtc, CartValue = number,
        })]);
        await _shop.AddAllAsync([.. (await _shop.RowsAsync<Episode>()).Select(episode => new CartLine { EpisodeId = episode.Id, ProductId = _shop.ProductId, Quantity = 1 })]);
        await _shop.AddAsync(new ProductCategory { ProductId = _shop.ProductId, CategoryId = (await _shop.AddAsync(new Category { Name = "Shoes" })).Id });

        var watch = Stopwatch.StartNew();
        var (count, bounded) = await CountAsync(
            new Condition(ConditionField.Category, Comparison.AnyOf, 0, ["1"]), new Condition(ConditionField.OrdersBefore, Comparison.AtLeast, 1, []), new Condition(ConditionField.Country, Comparison.AnyOf, 0, ["EU"]));
        await TestContext.Out.WriteLineAsync($"{watch.ElapsedMilliseconds} ms for {AudienceSample.Most} episodes");

        Assert.That((count.People, count.Matching, bounded), Is.EqualTo((AudienceSample.Most, AudienceSample.Most, true)));
    }

    private async Task<(AudienceCount Count, bool Bounded)> CountAsync(params Condition[] any)
    {
        var policy = Facts.Policy(policy => policy with { MinimumCartValue = 0, Audience = new Audience([new ConditionGroup(any)]) });
        await using var scope = _shop.Scope();
        var sampled = await scope.Get<AudienceSample>().LoadAsync(1, policy, _shop.NowUtc.AddDays(-30), _shop.NowUtc);
        return (AudienceCount.Of(sampled.NewestFirst, policy), sampled.Bounded);
    }

    private static Action<Episode> Ended(Action<Episode> change) => episode =>
    {
        (episode.State, episode.OpenKey) = (EpisodeState.Lapsed, Episode.NewClosedKey());
        change(episode);
    };

    private Task<RecoveryCampaign> CampaignAsync(string? audience) => _shop.CampaignAsync(campaign => campaign.Audience = audience, "email", 1);

    private Task PutAsync(int customerId, int productId) => _shop.AddAsync(new Nop.Core.Domain.Orders.ShoppingCartItem
    {
        CustomerId = customerId, StoreId = 1, ProductId = productId, Quantity = 1, ShoppingCartTypeId = (int)Nop.Core.Domain.Orders.ShoppingCartType.ShoppingCart,
        CreatedOnUtc = _shop.NowUtc, UpdatedOnUtc = _shop.NowUtc,
    });
}
