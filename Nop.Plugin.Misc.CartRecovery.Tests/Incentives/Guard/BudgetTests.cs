using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives.Guard;

internal sealed class BudgetTests
{
    private GuardedShop _shop = null!;
    private int _people;

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Days_budget_is_spent_to_the_cent_and_begins_anew_with_the_shops_day()
    {
        _shop = await GuardedShop.OpenAsync(budget: campaign => campaign.BudgetPerDay = 30m);
        Assert.That(await AskAsync(4), Is.EqualTo(new Reason?[] { null, null, null, Reason.OfferBudgetSpent }));

        _shop.Clock.Move(TimeSpan.FromHours(14) - TimeSpan.FromSeconds(1));
        Assert.That(await AskAsync(1), Is.EqualTo(new Reason?[] { Reason.OfferBudgetSpent }));
        _shop.Clock.Move(TimeSpan.FromSeconds(1));

        Assert.That(await AskAsync(1), Is.EqualTo(new Reason?[] { null }));
        Assert.That((await _shop.SpentAsync(20260302), await _shop.SpentAsync(20260303), await _shop.SpentAsync()), Is.EqualTo(((30m, 3), (10m, 1), (40m, 4))));
    }

    [Test]
    public async Task Whole_budget_ends_the_offers_and_leaves_the_days_untouched()
    {
        _shop = await GuardedShop.OpenAsync(budget: campaign => (campaign.BudgetPerDay, campaign.BudgetTotal) = (1000m, 25m));

        Assert.That(await AskAsync(3), Is.EqualTo(new Reason?[] { null, null, Reason.OfferBudgetSpent }));
        Assert.That(await _shop.SpentAsync(20260302), Is.EqualTo((20m, 2)));
        Assert.That((await _shop.GrantsAsync()).Count, Is.EqualTo(2));
    }

    [TestCase(2, 0)]
    [TestCase(0, 2)]
    public async Task Offers_are_counted_where_money_is_not_known(int perDay, int total)
    {
        _shop = await GuardedShop.OpenAsync(budget: campaign => (campaign.OffersPerDay, campaign.OffersTotal) = (perDay, total));
        var shipping = await _shop.Shop.OfferAsync(IncentiveKind.FreeShipping, change: offer => offer.CampaignId = _shop.Campaign.Id);

        var answers = new List<Reason?>();
        for (var person = 0; person < 3; person++)
            answers.Add(await _shop.AskAsync(await PersonAsync(), shipping));

        Assert.That(answers, Is.EqualTo(new Reason?[] { null, null, Reason.OfferBudgetSpent }));
        Assert.That(await _shop.SpentAsync(), Is.EqualTo((0m, 2)));
    }

    [TestCase(DatabaseKind.Sqlite)]
    [TestCase(DatabaseKind.PostgreSql)]
    public async Task Workers_at_once_never_exceed_it(DatabaseKind database)
    {
        _shop = await GuardedShop.OpenAsync(database, campaign => (campaign.BudgetPerDay, campaign.OffersTotal) = (70m, 5));
        var people = new List<Recipient>();
        for (var person = 0; person < 24; person++)
            people.Add(await PersonAsync());

        var answers = await Task.WhenAll(people.Select(person => Task.Run(() => _shop.AskAsync(person))));

        Assert.That(answers.Count(answer => answer is null), Is.EqualTo(5));
        Assert.That(answers.Where(answer => answer is not null), Has.All.EqualTo(Reason.OfferBudgetSpent));
        Assert.That((await _shop.SpentAsync(20260302), await _shop.SpentAsync()), Is.EqualTo(((50m, 5), (50m, 5))));
    }

    [TestCase(DatabaseKind.Sqlite)]
    [TestCase(DatabaseKind.PostgreSql)]
    public async Task Workers_at_once_never_reward_one_person_twice(DatabaseKind database)
    {
        _shop = await GuardedShop.OpenAsync(database);
        var people = new List<Recipient>();
        for (var tag = 0; tag < 8; tag++)
            people.Add(await _shop.PersonAsync($"ana+{tag}@gmail.com"));

        var answers = await Task.WhenAll(people.Select(person => Task.Run(() => _shop.AskAsync(person))));

        Assert.That(answers.Count(answer => answer is null), Is.LessThanOrEqualTo(1));
        Assert.That((await _shop.SpentAsync()).Offers, Is.EqualTo(answers.Count(answer => answer is null)));
    }

    [Test]
    public async Task Cap_of_the_offer_and_worth_of_the_cart_bound_what_is_promised()
    {
        _shop = await GuardedShop.OpenAsync();
        var capped = await _shop.Shop.OfferAsync(percentage: 50m, amount: 20m, change: offer => offer.CampaignId = _shop.Campaign.Id);
        var amount = await _shop.Shop.OfferAsync(IncentiveKind.Amount, amount: 150m, change: offer => offer.CampaignId = _shop.Campaign.Id);

        await _shop.AskAsync(await PersonAsync(), capped);
        await _shop.AskAsync(await PersonAsync(), amount);

        Assert.That((await _shop.GrantsAsync()).Select(grant => grant.Amount), Is.EqualTo(new[] { 20m, 100m }));
    }

    [Test]
    public async Task Promise_whose_message_never_left_is_taken_back_with_its_money()
    {
        _shop = await GuardedShop.OpenAsync();
        var (sent, lost) = (await PersonAsync(), await PersonAsync());
        var (sentCart, lostCart) = (_shop.Cart(), _shop.Cart());
        await _shop.AskAsync(sent, sentCart);
        await _shop.AskAsync(lost, lostCart);
        var coupon = await _shop.Shop.CouponAsync(_shop.Offer, sent.Id, sentCart.Id);
        await using var visit = _shop.Shop.Visit();
        await visit.AddAsync(new Touch { EpisodeId = sentCart.Id, StepId = 1, ChannelId = 10, RecipientId = sent.Id, State = TouchState.Sent, CouponId = coupon.Id, DueUtc = _shop.Shop.Now, DecidedUtc = _shop.Shop.Now });

        await SettleAsync();
        Assert.That(await _shop.SpentAsync(), Is.EqualTo((20m, 2)), "a worker may still be sending it");
        _shop.Clock.Move(TouchClaims.Lease * 3 + TimeSpan.FromSeconds(1));
        await SettleAsync();
        await SettleAsync();

        Assert.That((await _shop.GrantsAsync()).Select(grant => (grant.EpisodeId, grant.State)), Is.EqualTo(new[] { (sentCart.Id, GrantState.Sent) }));
        Assert.That((await _shop.SpentAsync(20260302), await _shop.SpentAsync()), Is.EqualTo(((10m, 1), (10m, 1))));
        Assert.That(await _shop.AskAsync(lost), Is.Null);
    }

    [TestCase(90, null)]
    [TestCase(91, Reason.OfferBelowCost)]
    public async Task Cart_is_not_sold_below_what_it_cost(decimal cost, Reason? reason)
    {
        _shop = await GuardedShop.OpenAsync();
        await using var visit = _shop.Shop.Visit();
        var product = await visit.AddAsync(new Product { Name = "Lamp", Price = 100m, ProductCost = cost, Published = true, CreatedOnUtc = _shop.Shop.Now, UpdatedOnUtc = _shop.Shop.Now });
        var cart = _shop.Cart();
        await visit.AddAsync(new CartLine { EpisodeId = cart.Id, ProductId = product.Id, Quantity = 1, UnitPrice = 100m });

        Assert.That(await _shop.AskAsync(await PersonAsync(), cart), Is.EqualTo(reason));
        await _shop.SetAsync(settings => settings.OfferKeepsCosts = false);
        Assert.That(await _shop.AskAsync(await PersonAsync(), cart), Is.Null);
    }

    private Task<Recipient> PersonAsync() => _shop.PersonAsync($"person{++_people}@example.test");

    private async Task<Reason?[]> AskAsync(int people)
    {
        var answers = new List<Reason?>();
        for (var person = 0; person < people; person++)
            answers.Add(await _shop.AskAsync(await PersonAsync()));
        return [.. answers];
    }

    private async Task SettleAsync()
    {
        await using var visit = _shop.Shop.Visit();
        await visit.Get<GrantSettlement>().RunAsync(_shop.Shop.Now);
    }
}
