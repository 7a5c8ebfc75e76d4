using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Discounts;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class CouponIssuerTests(DatabaseKind database)
{
    private OfferShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await OfferShop.OpenAsync(database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Live_code_is_sent_again_and_counts_its_hours_anew()
    {
        var offer = await _shop.OfferAsync(validHours: 48);
        var first = await _shop.CouponAsync(offer, episodeId: 1);
        _shop.Clock.Move(TimeSpan.FromHours(47));

        var second = await _shop.CouponAsync(offer, episodeId: 2);

        Assert.That((second.Id, second.Code, second.EpisodeId), Is.EqualTo((first.Id, first.Code, 2)));
        Assert.That(second.ExpiresUtc.AsUtc(), Is.EqualTo(_shop.Now.AddHours(48)));
    }

    [Test]
    public async Task Expired_and_used_codes_are_followed_by_new_ones()
    {
        var offer = await _shop.OfferAsync(validHours: 48);
        var first = await _shop.CouponAsync(offer);
        _shop.Clock.Move(TimeSpan.FromHours(48));
        var second = await _shop.CouponAsync(offer);
        await _shop.OrderAsync(await _shop.ShopperAsync(second.Code));

        var third = await _shop.CouponAsync(offer);

        Assert.That(new[] { first.Code, second.Code, third.Code }, Is.Unique);
        Assert.That((await _shop.AgainAsync(second)).State, Is.EqualTo(CouponState.Used));
    }

    [Test]
    public async Task Another_person_and_another_offer_have_codes_of_their_own()
    {
        var offer = await _shop.OfferAsync();
        var codes = new[] { await _shop.CouponAsync(offer, recipientId: 1), await _shop.CouponAsync(offer, recipientId: 2), await _shop.CouponAsync(await _shop.OfferAsync(), recipientId: 1) };

        Assert.That(codes.Select(coupon => coupon.Code), Is.Unique);
    }

    [Test]
    [Repeat(5)]
    public async Task Ten_workers_at_once_give_one_person_one_code()
    {
        var offer = await _shop.OfferAsync();

        var codes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _shop.CouponAsync(offer))));

        Assert.That(codes.Select(coupon => coupon.Code).Distinct().Count(), Is.EqualTo(1));
        await using var visit = _shop.Visit();
        Assert.That((await visit.RowsAsync<Coupon>()).Count(coupon => coupon.IncentiveId == offer.Id), Is.EqualTo(1));
    }

    [Test]
    public async Task Test_code_works_for_an_hour_and_is_no_ones()
    {
        var offer = await _shop.OfferAsync();
        await using var visit = _shop.Visit();

        var coupon = await visit.Get<CouponIssuer>().IssueTestAsync(offer, _shop.Now) ?? throw new InvalidOperationException();

        Assert.That((coupon.IsTest, coupon.RecipientId, coupon.ExpiresUtc), Is.EqualTo((true, 0, _shop.Now.AddHours(1))));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon.Code)), Is.EqualTo(2.7m));
        Assert.That((await _shop.CouponAsync(offer)).Code, Is.Not.EqualTo(coupon.Code));
    }

    [Test]
    public async Task Master_is_one_readable_discount_and_follows_the_offer()
    {
        var offer = await _shop.OfferAsync(percentage: 12.5m);
        await using var visit = _shop.Visit();
        offer.Percentage = 20m;

        await visit.Get<IncentiveMasters>().EnsureAsync(offer);
        await visit.Get<IncentiveMasters>().EnsureAsync(offer);

        var master = (await visit.Get<IDiscountService>().GetAllDiscountsAsync()).Single();
        Assert.That((master.Id, master.DiscountPercentage, master.Name), Is.EqualTo((offer.MasterDiscountId, 20m, $"Cart recovery: 20% off (offer {offer.Id})")));
    }

    [Test]
    public async Task Codes_already_sent_follow_a_master_that_the_merchant_deleted()
    {
        var offer = await _shop.OfferAsync();
        var coupon = await _shop.CouponAsync(offer);
        await using (var visit = _shop.Visit())
        {
            var discounts = visit.Get<IDiscountService>();
            await discounts.DeleteDiscountAsync(await discounts.GetDiscountByIdAsync(offer.MasterDiscountId));
            await visit.Get<IncentiveMasters>().EnsureAsync(offer);
        }

        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon.Code)), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Purge_takes_what_ended_a_month_ago_and_leaves_used_and_live_codes()
    {
        var offer = await _shop.OfferAsync(validHours: 1);
        var unused = await _shop.CouponAsync(offer, recipientId: 1);
        var used = await _shop.CouponAsync(offer, recipientId: 2);
        await _shop.OrderAsync(await _shop.ShopperAsync(used.Code));
        _shop.Clock.Move(TimeSpan.FromDays(30));
        await using var visit = _shop.Visit();
        Assert.That(await visit.Get<CouponPurge>().RunAsync(_shop.Now), Is.Zero);
        _shop.Clock.Move(TimeSpan.FromHours(2));
        var live = await _shop.CouponAsync(offer, recipientId: 3);

        Assert.That(await visit.Get<CouponPurge>().RunAsync(_shop.Now), Is.EqualTo(1));

        Assert.That((await visit.RowsAsync<Coupon>()).Select(coupon => coupon.Code), Is.EquivalentTo(new[] { used.Code, live.Code }));
        Assert.That(unused.Code, Is.Not.EqualTo(used.Code));
    }

    [Test]
    public async Task Uninstalling_takes_the_masters_along()
    {
        await _shop.OfferAsync();
        await using var visit = _shop.Visit();

        await visit.Get<IncentiveMasters>().RemoveAllAsync();

        Assert.That(await visit.Get<IDiscountService>().GetAllDiscountsAsync(showHidden: true, isActive: null), Is.Empty);
    }
}
