using Microsoft.Extensions.DependencyInjection;
using Moq;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>A code is only sent when it would work on the recipient's own cart; asked as the task does, with nobody in the shop.</summary>
internal sealed class StepOffersTests
{
    private OfferShop _shop = null!;
    private Customer _guest = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync();
        _guest = await _shop.ShopperAsync();
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Code_that_works_is_issued_and_really_works()
    {
        var made = await MakeAsync(await _shop.OfferAsync(change: offer => (offer.MinimumSubtotal, offer.RecipientOnly) = (27m, true)));

        Assert.That((made.Refusal, made.Detail), Is.EqualTo(((Reason?)null, "")));
        Assert.That(await _shop.TypeAsync(_guest, made.Coupon!.Code), Is.Null);
    }

    [Test]
    public async Task Cart_below_the_minimum_gets_no_code() =>
        Assert.That(await RefusedAsync(await _shop.OfferAsync(change: offer => offer.MinimumSubtotal = 27.01m)), Is.EqualTo("below-minimum"));

    [Test]
    public async Task Cart_of_a_guest_who_is_gone_is_held_against_the_minimum()
    {
        var offer = await _shop.OfferAsync(change: offer => offer.MinimumSubtotal = 50m);

        Assert.That((await MakeAsync(offer, new Episode { Id = 1, StoreId = 1, CustomerId = 999, CartValue = 49.99m })).Detail, Is.EqualTo("below-minimum"));
        Assert.That((await MakeAsync(offer, new Episode { Id = 1, StoreId = 1, CustomerId = 999, CartValue = 50m })).Coupon, Is.Not.Null);
    }

    [Test]
    public async Task Shop_that_ignores_discounts_gets_no_code()
    {
        await using (var visit = _shop.Visit())
            await visit.Get<ISettingService>().SaveSettingAsync(new CatalogSettings { IgnoreDiscounts = true });

        Assert.That(await RefusedAsync(await _shop.OfferAsync()), Is.EqualTo("discounts-ignored"));
    }

    [Test]
    public async Task Offer_that_the_merchant_switched_off_gets_no_code()
    {
        var offer = await _shop.OfferAsync();
        await ChangeMasterAsync(offer, master => master.IsActive = false);

        Assert.That(await RefusedAsync(offer), Is.EqualTo("discount-inactive"));
    }

    [Test]
    public async Task Refusal_of_the_shops_own_rules_is_kept_in_its_words()
    {
        var offer = await _shop.OfferAsync();
        await ChangeMasterAsync(offer, master => master.EndDateUtc = _shop.Now.AddDays(-1));

        Assert.That(await RefusedAsync(offer), Is.EqualTo("refused-by-shop: Sorry, this offer is expired"));
    }

    [Test]
    public async Task Cart_with_a_gift_card_gets_no_code()
    {
        await ChangeProductAsync(product => product.IsGiftCard = true);

        Assert.That(await RefusedAsync(await _shop.OfferAsync()), Does.StartWith("refused-by-shop: Sorry, this discount cannot be used with gift cards"));
    }

    [Test]
    public async Task Gift_card_is_seen_in_the_cart_of_another_store_than_the_tasks()
    {
        await ChangeProductAsync(product => product.IsGiftCard = true);
        await using (var visit = _shop.Visit())
        {
            var item = (await visit.RowsAsync<ShoppingCartItem>()).Single();
            item.StoreId = 2;
            await visit.Get<IRepository<ShoppingCartItem>>().UpdateAsync(item, false);
        }

        Assert.That((await MakeAsync(await _shop.OfferAsync(), new Episode { Id = 1, StoreId = 2, CustomerId = _guest.Id })).Detail, Is.EqualTo("gift-card-in-cart"));
    }

    [TestCase(20, "no-effect")]
    [TestCase(10, "no-effect")]
    [TestCase(5, "")]
    public async Task Code_that_another_discount_beats_is_not_sent(int othersPercentage, string detail)
    {
        await using (var visit = _shop.Visit())
            await visit.AddAsync(new Discount { Name = "Spring", DiscountType = DiscountType.AssignedToOrderSubTotal, UsePercentage = true, DiscountPercentage = othersPercentage, IsActive = true });

        Assert.That((await MakeAsync(await _shop.OfferAsync(percentage: 10m))).Detail, Is.EqualTo(detail));
    }

    [TestCase(false, false, "ships-free-anyway")]
    [TestCase(true, true, "ships-free-anyway")]
    [TestCase(true, false, "")]
    public async Task Free_shipping_is_only_promised_where_shipping_costs(bool isShipped, bool isFree, string detail)
    {
        await ChangeProductAsync(product => (product.IsShipEnabled, product.IsFreeShipping) = (isShipped, isFree));

        Assert.That((await MakeAsync(await _shop.OfferAsync(IncentiveKind.FreeShipping, percentage: 0m))).Detail, Is.EqualTo(detail));
    }

    [Test]
    public async Task Merchant_may_have_the_message_leave_without_its_code()
    {
        var made = await MakeAsync(await _shop.OfferAsync(change: offer => (offer.MinimumSubtotal, offer.SendsWithoutCoupon) = (100m, true)));

        Assert.That((made.Coupon, made.Refusal, made.Detail), Is.EqualTo(((Coupon?)null, (Reason?)null, "below-minimum")));
    }

    [Test]
    public async Task Discount_service_of_another_plugin_keeps_codes_from_being_sent()
    {
        await using var replaced = await OfferShop.OpenAsync(more: services => services.AddScoped(_ => Mock.Of<IDiscountService>()));
        await using var visit = replaced.Visit();
        var offer = await visit.AddAsync(new Incentive { Kind = IncentiveKind.Percentage, Percentage = 10m });

        var made = await visit.Get<StepOffers>().MakeAsync(offer.Id, new Episode { Id = 1, StoreId = 1 }, new Recipient { Id = 1 }, replaced.Now);

        Assert.That((made.Refusal, made.Detail), Is.EqualTo(((Reason?)Reason.CouponInvalid, "service-replaced")));
    }

    private async Task<string> RefusedAsync(Incentive offer)
    {
        var made = await MakeAsync(offer);

        Assert.That((made.Coupon, made.Refusal), Is.EqualTo(((Coupon?)null, (Reason?)Reason.CouponInvalid)));
        await using var visit = _shop.Visit();
        Assert.That(await visit.RowsAsync<Coupon>(), Is.Empty, "no code is spent on a refusal");
        return made.Detail;
    }

    private async Task<StepOffer> MakeAsync(Incentive offer, Episode? episode = null)
    {
        await using var task = _shop.Visit();
        return await task.Get<StepOffers>().MakeAsync(offer.Id, episode ?? new Episode { Id = 1, StoreId = 1, CustomerId = _guest.Id }, new Recipient { Id = 1 }, _shop.Now);
    }

    private async Task ChangeMasterAsync(Incentive offer, Action<Discount> change)
    {
        await using var visit = _shop.Visit();
        var master = DiscountCopy.Of(await visit.Get<IDiscountService>().GetDiscountByIdAsync(offer.MasterDiscountId));
        change(master);
        await visit.Get<IDiscountService>().UpdateDiscountAsync(master);
    }

    private async Task ChangeProductAsync(Action<Product> change)
    {
        await using var visit = _shop.Visit();
        var product = (await visit.RowsAsync<Product>()).Single();
        change(product);
        await visit.Get<IRepository<Product>>().UpdateAsync(product);
    }
}
