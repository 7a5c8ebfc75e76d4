using System.Text;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class CodeModesTests(DatabaseKind database)
{
    private const string SentOnly = "This coupon works only for those it was sent to: open the link in your message, or sign in with that e-mail address.";

    private OfferShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await OfferShop.OpenAsync(database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Forty_workers_take_forty_different_codes_and_the_pool_is_dry()
    {
        var offer = await PoolAsync(40);

        var given = await Task.WhenAll(Enumerable.Range(1, 40).Select(person => Task.Run(() => IssueAsync(offer, person))));

        Assert.That(given.Select(coupon => coupon!.Code).Distinct().Count(), Is.EqualTo(40));
        Assert.That(await IssueAsync(offer, 41), Is.Null);
        Assert.That((await IssueAsync(offer, 7))!.Id, Is.EqualTo(given[6]!.Id), "who holds one is sent it again");
    }

    [Test]
    public async Task Ten_workers_for_one_person_take_one_code()
    {
        var offer = await PoolAsync(40);

        var given = await Task.WhenAll(Enumerable.Range(1, 10).Select(_ => Task.Run(() => IssueAsync(offer, 1))));

        Assert.That(given.Select(coupon => coupon!.Code).Distinct().Count(), Is.EqualTo(1));
        await using var visit = _shop.Visit();
        Assert.That(await visit.Get<OfferQueries>().PooledAsync(offer.Id), Is.EqualTo(39));
    }

    [Test]
    public async Task Pools_code_works_from_its_giving_to_its_end()
    {
        var offer = await PoolAsync(1);
        Assert.That(await _shop.TypeAsync(await _shop.ShopperAsync(), "POOL-1"), Is.EqualTo("This coupon code is not in use yet."));
        var coupon = await IssueAsync(offer, 1);
        var shopper = await _shop.ShopperAsync(" pool-1 ");

        Assert.That((coupon!.Printed, await _shop.DiscountAsync(shopper)), Is.EqualTo(("POOL-1", 2.7m)));
        await _shop.OrderAsync(shopper);
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync("POOL-1")), Is.Zero);
    }

    [Test]
    public async Task Remove_button_takes_a_pools_code_off_as_it_was_typed()
    {
        var offer = await PoolAsync(1);
        await IssueAsync(offer, 1);
        var shopper = await _shop.ShopperAsync("pool 1");
        await using var visit = _shop.Visit(shopper);

        var button = (await visit.Get<IDiscountService>().GetAllDiscountsAsync(couponCode: "pool 1")).Single().Id;
        await visit.Get<ICustomerService>().RemoveDiscountCouponCodeAsync(shopper, (await visit.Get<IDiscountService>().GetDiscountByIdAsync(button)).CouponCode);

        Assert.That(await visit.Get<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(shopper), Is.Empty);
    }

    [Test]
    public async Task Code_for_all_works_for_whom_it_was_sent_to_once_and_until_its_end()
    {
        var offer = await StaticAsync("COMEBACK-10", perPerson: true);
        var ana = await _shop.RecipientAsync("ana@example.test");
        var bob = await _shop.RecipientAsync("bob@example.test");
        var anas = await IssueAsync(offer, ana.Id);
        var bobs = await IssueAsync(offer, bob.Id);
        var shopper = await _shop.ShopperAsync("comeback 10");
        Assert.That((anas!.Printed, anas.Code), Is.EqualTo((bobs!.Printed, anas.Code)).And.Not.EqualTo((anas.Code, bobs.Code)));
        Assert.That((await _shop.TypeAsync(shopper, "comeback 10"), await _shop.DiscountAsync(shopper)), Is.EqualTo((SentOnly, 0m)));

        await _shop.BillAsync(shopper, "Ana@example.test");
        Assert.That((await _shop.TypeAsync(shopper, "comeback 10"), await _shop.DiscountAsync(shopper)), Is.EqualTo(((string?)null, 2.7m)));
        await _shop.OrderAsync(shopper);

        Assert.That(((await _shop.AgainAsync(anas)).State, (await _shop.AgainAsync(bobs)).State), Is.EqualTo((CouponState.Used, CouponState.Live)));
        Assert.That(await _shop.TypeAsync(await BilledAsync("ana@example.test"), "COMEBACK-10"), Is.EqualTo("This coupon has already been used."));
        _shop.Clock.Move(TimeSpan.FromHours(48));
        Assert.That(await _shop.TypeAsync(await BilledAsync("bob@example.test"), "COMEBACK-10"), Is.EqualTo("This coupon has expired."));
    }

    [Test]
    public async Task Messages_link_carries_a_code_of_its_own_under_the_one_for_all()
    {
        var coupon = await IssueAsync(await StaticAsync("COMEBACK-10", perPerson: true), (await _shop.RecipientAsync("ana@example.test")).Id);

        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon!.Code)), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Code_for_everybody_is_the_discounts_own_until_it_is_taken_back()
    {
        var offer = await StaticAsync("WELCOME", perPerson: false);
        var anas = await IssueAsync(offer, (await _shop.RecipientAsync("ana@example.test")).Id);
        await _shop.OrderAsync(await _shop.BillAsync(await _shop.ShopperAsync("welcome"), "eve@example.test"));
        Assert.That((await _shop.AgainAsync(anas!)).State, Is.EqualTo(CouponState.Live), "a stranger's order");
        var ana = await _shop.BillAsync(await _shop.ShopperAsync("welcome"), "ana@example.test");
        var order = await _shop.OrderAsync(ana);
        Assert.That((await _shop.AgainAsync(anas!)).OrderId, Is.EqualTo(order.Id));
        await using (var log = _shop.Visit())
            Assert.That((await log.RowsAsync<Nop.Core.Domain.Logging.Log>()).Select(line => line.ShortMessage), Has.None.Contains("used already"));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync("welcome")), Is.EqualTo(2.7m));

        await using (var visit = _shop.Visit())
            await visit.Get<CartRecovery.Incentives.Pages.OfferEditing>().RevokeAsync([offer.Id]);

        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync("welcome")), Is.Zero);
        await using var look = _shop.Visit();
        Assert.That(await look.Get<IncentiveHealth>().CauseAsync((await look.Get<IncentiveStore>().ByIdAsync(offer.Id))!), Is.EqualTo(IncentiveCause.StaticCodeMissing));
    }

    [Test]
    public async Task Discount_for_each_code_is_the_platforms_own_and_ends_with_it()
    {
        var offer = await _shop.OfferAsync(change: offer => (offer.CodeMode, offer.OwnDiscountCap) = (CodeMode.OwnDiscount, 2));
        var coupons = new[] { await IssueAsync(offer, 1), await IssueAsync(offer, 2), await IssueAsync(offer, 3) };

        var own = await OwnAsync();
        Assert.That(own.Select(discount => (discount.CouponCode, discount.DiscountPercentage, discount.DiscountLimitation, discount.LimitationTimes)), Is.EquivalentTo(
            coupons.Take(2).Select(coupon => (coupon!.Code, 10m, DiscountLimitationType.NTimesOnly, 1))));
        foreach (var coupon in coupons)
            Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon!.Code)), Is.EqualTo(2.7m));

        await _shop.OrderAsync(await _shop.ShopperAsync(coupons[0]!.Code));
        Assert.That((await _shop.AgainAsync(coupons[0]!)).State, Is.EqualTo(CouponState.Used));
        _shop.Clock.Move(TimeSpan.FromHours(49));
        await using var visit = _shop.Visit();
        await visit.Get<CouponPurge>().RunAsync(_shop.Now);

        Assert.That((await OwnAsync()).Select(discount => (discount.CouponCode, discount.IsActive)), Is.EqualTo(new[] { (coupons[0]!.Code, false) }), "the order names it");
        Assert.That((await _shop.AgainAsync(coupons[1]!)).MasterDiscountId, Is.EqualTo(offer.MasterDiscountId));
    }

    [Test]
    public async Task Resending_moves_the_end_of_the_codes_own_discount()
    {
        var offer = await _shop.OfferAsync(change: offer => offer.CodeMode = CodeMode.OwnDiscount);
        await IssueAsync(offer, 1);
        _shop.Clock.Move(TimeSpan.FromHours(40));

        var again = await IssueAsync(offer, 1);

        Assert.That((await OwnAsync()).Single().EndDateUtc, Is.EqualTo(again!.ExpiresUtc).And.EqualTo(_shop.Now.AddHours(48)));
    }

    [TestCase(DiscountType.AssignedToOrderSubTotal, null)]
    [TestCase(DiscountType.AssignedToOrderTotal, null)]
    [TestCase(DiscountType.AssignedToShipping, null)]
    [TestCase(DiscountType.AssignedToSkus, IncentiveCause.DiscountOnPrices)]
    [TestCase(DiscountType.AssignedToCategories, IncentiveCause.DiscountOnPrices)]
    [TestCase(DiscountType.AssignedToManufacturers, IncentiveCause.DiscountOnPrices)]
    public async Task Shops_discount_is_offered_only_on_the_whole_order(DiscountType type, IncentiveCause? cause)
    {
        var offer = await PlatformAsync(new Discount { DiscountType = type, DiscountAmount = 5m, RequiresCouponCode = true, CouponCode = "SUMMER", IsActive = true });

        await using var visit = _shop.Visit();
        Assert.That(await visit.Get<IncentiveHealth>().CauseAsync(offer), Is.EqualTo(cause));
    }

    [Test]
    public async Task Shops_discount_that_cannot_work_says_why()
    {
        await using var visit = _shop.Visit();
        var health = visit.Get<IncentiveHealth>();

        Assert.That(await health.CauseAsync(await PlatformAsync(Shops(discount => discount.RequiresCouponCode = false))), Is.EqualTo(IncentiveCause.DiscountWithoutCode));
        Assert.That(await health.CauseAsync(await PlatformAsync(Shops(discount => discount.IsActive = false))), Is.EqualTo(IncentiveCause.DiscountInactive));
        Assert.That(await health.CauseAsync(await PlatformAsync(Shops(discount => discount.EndDateUtc = _shop.Now.AddDays(-1)))), Is.EqualTo(IncentiveCause.DiscountOutOfTime));
        Assert.That(await health.CauseAsync(await PlatformAsync(Shops(discount => discount.StartDateUtc = _shop.Now.AddDays(1)))), Is.EqualTo(IncentiveCause.DiscountOutOfTime));
        Assert.That(await health.CauseAsync(new Incentive { Kind = IncentiveKind.PlatformDiscount }), Is.EqualTo(IncentiveCause.DiscountMissing));
    }

    [Test]
    public async Task Shops_discount_gives_its_own_terms_to_personal_codes_and_is_never_changed()
    {
        var offer = await PlatformAsync(Shops());
        var coupon = await IssueAsync(offer, 1);

        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon!.Code)), Is.EqualTo(5m));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync("SUMMER")), Is.EqualTo(5m));
        await using (var visit = _shop.Visit())
            await visit.Get<IncentiveMasters>().RemoveAllAsync();
        await using var look = _shop.Visit();
        Assert.That((await look.RowsAsync<Discount>()).Select(discount => (discount.Id, discount.Name, discount.CouponCode, discount.IsActive)), Is.EqualTo(new[] { (offer.PlatformDiscountId, "Summer", "SUMMER", true) }));
    }

    private static Discount Shops(Action<Discount>? change = null)
    {
        var discount = new Discount { Name = "Summer", DiscountType = DiscountType.AssignedToOrderSubTotal, DiscountAmount = 5m, RequiresCouponCode = true, CouponCode = "SUMMER", IsActive = true };
        change?.Invoke(discount);
        return discount;
    }

    private async Task<Incentive> PlatformAsync(Discount discount)
    {
        await using var visit = _shop.Visit();
        discount.Name ??= "Summer";
        await visit.AddAsync(discount);
        return await _shop.OfferAsync(IncentiveKind.PlatformDiscount, percentage: 0m, change: offer => offer.PlatformDiscountId = discount.Id);
    }

    private async Task<Incentive> PoolAsync(int codes)
    {
        var offer = await _shop.OfferAsync(change: offer => offer.CodeMode = CodeMode.Pool);
        await using var visit = _shop.Visit();
        var import = await visit.Get<PoolImports>().BeginAsync(offer.Id, "codes.csv");
        await visit.Get<PoolImports>().ReadAsync(import, offer, new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, codes).Select(number => $"POOL-{number}")))), CancellationToken.None);
        if (codes == 1)
            Assert.That(import.Problems, Is.Zero);
        await visit.Get<PoolImports>().GoLiveAsync(import.Id);
        return offer;
    }

    private async Task<Incentive> StaticAsync(string code, bool perPerson)
    {
        var offer = await _shop.OfferAsync(change: offer => (offer.CodeMode, offer.StaticCode, offer.StaticPerPerson) = (CodeMode.Static, code, perPerson));
        await using var visit = _shop.Visit();
        await visit.Get<SharedCodeWrites>().EnsureAsync(offer);
        return offer;
    }

    private async Task<Customer> BilledAsync(string email) => await _shop.BillAsync(await _shop.ShopperAsync(), email);

    private async Task<Coupon?> IssueAsync(Incentive offer, int recipientId)
    {
        await using var visit = _shop.Visit();
        return await visit.Get<CouponIssuer>().IssueAsync(offer, new Episode { Id = 1 }, new Recipient { Id = recipientId }, _shop.Now);
    }

    private async Task<IReadOnlyList<Discount>> OwnAsync()
    {
        await using var visit = _shop.Visit();
        return [.. (await visit.RowsAsync<Discount>()).Where(OwnDiscounts.IsOne)];
    }
}
