using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

internal sealed class CouponDiscountTests
{
    private OfferShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await OfferShop.OpenAsync();

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Platform_hands_out_our_service() =>
        await UsingAsync(visit => Task.FromResult(visit.Get<IDiscountService>()), service => Assert.That(service, Is.InstanceOf<RecoveryDiscountService>()));

    [Test]
    public async Task Typed_code_takes_ten_percent_off()
    {
        var coupon = await _shop.CouponAsync();

        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(coupon.Code)), Is.EqualTo(2.7m));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync()), Is.Zero);
    }

    [Test]
    public async Task Code_works_in_lower_case_with_blanks_and_dashes()
    {
        var coupon = await _shop.CouponAsync();

        foreach (var typed in new[] { coupon.Code.ToLowerInvariant(), CouponCode.Grouped(coupon.Code), $"  {coupon.Code[..6]} {coupon.Code[6..]} " })
            Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(typed)), Is.EqualTo(2.7m), typed);
    }

    [Test]
    public async Task Percentage_has_its_cap_and_amount_is_an_amount()
    {
        var capped = await _shop.CouponAsync(await _shop.OfferAsync(percentage: 50m, amount: 5m));
        var amount = await _shop.CouponAsync(await _shop.OfferAsync(IncentiveKind.Amount, percentage: 0m, amount: 4m));

        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(capped.Code)), Is.EqualTo(5m));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(amount.Code)), Is.EqualTo(4m));
    }

    [Test]
    public async Task Free_shipping_is_a_shipping_discount_of_all_of_it()
    {
        var coupon = await _shop.CouponAsync(await _shop.OfferAsync(IncentiveKind.FreeShipping, percentage: 0m));
        var shopper = await _shop.ShopperAsync(coupon.Code);
        await using var visit = _shop.Visit(shopper);
        var discounts = visit.Get<IDiscountService>();
        var shipping = (await discounts.GetAllDiscountsAsync(DiscountType.AssignedToShipping)).Single();

        Assert.That((await discounts.ValidateDiscountAsync(shipping, shopper, [coupon.Code])).IsValid, Is.True);
        Assert.That(discounts.GetDiscountAmount(shipping, 12.5m), Is.EqualTo(12.5m));
        Assert.That(await _shop.DiscountAsync(shopper), Is.Zero);
    }

    [Test]
    public async Task Code_stops_at_its_hour()
    {
        var coupon = await _shop.CouponAsync();
        var shopper = await _shop.ShopperAsync(coupon.Code);

        _shop.Clock.Move(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1));
        Assert.That(await _shop.DiscountAsync(shopper), Is.EqualTo(2.7m));

        _shop.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.That(await _shop.DiscountAsync(shopper), Is.Zero);
    }

    [Test]
    public async Task Dead_code_says_why()
    {
        var coupon = await _shop.CouponAsync();
        var shopper = await _shop.ShopperAsync();
        _shop.Clock.Move(TimeSpan.FromDays(3));
        await using var visit = _shop.Visit(shopper);
        var discounts = visit.Get<IDiscountService>();

        var shown = (await discounts.GetAllDiscountsAsync(couponCode: coupon.Code, showHidden: true)).Single();
        var answer = await discounts.ValidateDiscountAsync(shown, shopper, [coupon.Code]);

        Assert.That(answer.IsValid, Is.False);
        Assert.That(answer.Errors, Is.EqualTo(new[] { "This coupon has expired." }));
    }

    [Test]
    public async Task Remove_button_takes_exactly_its_own_code()
    {
        var offer = await _shop.OfferAsync();
        var first = await _shop.CouponAsync(offer, recipientId: 1);
        var second = await _shop.CouponAsync(offer, recipientId: 2);
        var shopper = await _shop.ShopperAsync(first.Code, CouponCode.Grouped(second.Code));
        await using var visit = _shop.Visit(shopper);

        // What the cart page does: show each code with its discount's id, then find the discount by the id that the button posts.
        var button = (await visit.Get<IDiscountService>().GetAllDiscountsAsync(couponCode: CouponCode.Grouped(second.Code).ToLowerInvariant())).Single().Id;
        var behind = await visit.Get<IDiscountService>().GetDiscountByIdAsync(button);
        await visit.Get<ICustomerService>().RemoveDiscountCouponCodeAsync(shopper, behind.CouponCode);

        Assert.That(await visit.Get<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(shopper), Is.EqualTo(new[] { first.Code.ToLowerInvariant() }));
        Assert.That(await _shop.DiscountAsync(shopper), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Two_codes_of_one_offer_count_once()
    {
        var offer = await _shop.OfferAsync();
        var first = await _shop.CouponAsync(offer, recipientId: 1);
        var second = await _shop.CouponAsync(offer, recipientId: 2);

        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(first.Code, second.Code)), Is.EqualTo(2.7m));
    }

    [Test]
    public async Task Cached_master_is_never_changed()
    {
        var offer = await _shop.OfferAsync();
        var coupon = await _shop.CouponAsync(offer);
        await using var visit = _shop.Visit();
        var discounts = visit.Get<IDiscountService>();
        var master = await discounts.GetDiscountByIdAsync(offer.MasterDiscountId);
        var secret = master.CouponCode;

        var copy = (await discounts.GetAllDiscountsAsync(couponCode: coupon.Code)).Single();
        var inAdmin = (await discounts.GetAllDiscountsAsync(couponCode: coupon.Code, showHidden: true, isActive: null)).Single();

        Assert.That((copy.Id, inAdmin.Id), Is.EqualTo((-coupon.Id, master.Id)));
        Assert.That(copy, Is.Not.SameAs(master));
        Assert.That(inAdmin, Is.Not.SameAs(master));
        Assert.That((master.Id, master.CouponCode), Is.EqualTo((offer.MasterDiscountId, secret)));
        Assert.That(secret, Does.Not.Contain(coupon.Code).And.Length.GreaterThan(60));
    }

    [Test]
    public async Task Code_of_another_master_is_not_enough()
    {
        var cheap = await _shop.OfferAsync(percentage: 5m);
        var dear = await _shop.OfferAsync(percentage: 50m);
        var coupon = await _shop.CouponAsync(cheap);
        var shopper = await _shop.ShopperAsync(coupon.Code);
        await using var visit = _shop.Visit(shopper);
        var discounts = visit.Get<IDiscountService>();

        var answer = await discounts.ValidateDiscountAsync(await discounts.GetDiscountByIdAsync(dear.MasterDiscountId), shopper, [coupon.Code]);

        Assert.That(answer.IsValid, Is.False);
        Assert.That(await _shop.DiscountAsync(shopper), Is.EqualTo(1.35m));
    }

    [Test]
    public async Task Inactive_master_gives_nothing()
    {
        var offer = await _shop.OfferAsync();
        var coupon = await _shop.CouponAsync(offer);
        var shopper = await _shop.ShopperAsync(coupon.Code);
        await UsingAsync(async visit =>
        {
            var master = DiscountCopy.Of(await visit.Get<IDiscountService>().GetDiscountByIdAsync(offer.MasterDiscountId));
            master.IsActive = false;
            await visit.Get<IDiscountService>().UpdateDiscountAsync(master);
            return 0;
        });

        Assert.That(await _shop.DiscountAsync(shopper), Is.Zero);
    }

    [Test]
    public async Task Shops_own_codes_go_on_working()
    {
        var shopper = await _shop.ShopperAsync("summer");
        await UsingAsync(visit => visit.AddAsync(new Discount
        {
            Name = "Summer",
            DiscountType = DiscountType.AssignedToOrderSubTotal,
            DiscountAmount = 3m,
            RequiresCouponCode = true,
            CouponCode = "SUMMER",
            IsActive = true,
        }));

        Assert.That(await _shop.DiscountAsync(shopper), Is.EqualTo(3m));
    }

    private async Task UsingAsync<T>(Func<StandInScope, Task<T>> act, Action<T>? then = null)
    {
        await using var visit = _shop.Visit();
        var result = await act(visit);
        then?.Invoke(result);
    }
}
