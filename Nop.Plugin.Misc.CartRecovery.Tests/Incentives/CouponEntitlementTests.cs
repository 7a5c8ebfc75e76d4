using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Customers;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>Who may use a code, and on which cart.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class CouponEntitlementTests(DatabaseKind database)
{
    private const string NotYours = "This coupon was made out to another e-mail address.";

    private OfferShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await OfferShop.OpenAsync(database);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Code_for_its_recipient_only_is_refused_to_who_is_known_to_be_another()
    {
        var coupon = await AnasAsync();
        var guest = await _shop.ShopperAsync(coupon.Code);
        Assert.That((await _shop.TypeAsync(guest, coupon.Code), await _shop.DiscountAsync(guest)), Is.EqualTo(((string?)null, 2.7m)));

        await _shop.BillAsync(guest, "eve@example.test");

        Assert.That((await _shop.TypeAsync(guest, coupon.Code), await _shop.DiscountAsync(guest)), Is.EqualTo((NotYours, 0m)));
    }

    [Test]
    public async Task Recipient_is_known_by_the_billing_address_in_any_spelling()
    {
        var coupon = await AnasAsync();
        var guest = await _shop.BillAsync(await _shop.ShopperAsync(coupon.Code), " Ana@Example.TEST ");

        Assert.That((await _shop.TypeAsync(guest, coupon.Code), await _shop.DiscountAsync(guest)), Is.EqualTo(((string?)null, 2.7m)));
    }

    [Test]
    public async Task Recipient_is_known_by_the_account()
    {
        var coupon = await AnasAsync();
        var eve = await AccountAsync("eve@example.test");
        var ana = await AccountAsync("ana@example.test");

        Assert.That(await _shop.TypeAsync(eve, coupon.Code), Is.EqualTo(NotYours));
        Assert.That(await _shop.TypeAsync(ana, coupon.Code), Is.Null);
    }

    [Test]
    public async Task Code_for_anybody_is_anybodys()
    {
        var recipient = await _shop.RecipientAsync("ana@example.test");
        var coupon = await _shop.CouponAsync(await _shop.OfferAsync(), recipient.Id);

        Assert.That(await _shop.TypeAsync(await AccountAsync("eve@example.test"), coupon.Code), Is.Null);
    }

    [Test]
    public async Task Test_code_of_an_offer_for_recipients_is_the_testers()
    {
        var offer = await _shop.OfferAsync(change: offer => offer.RecipientOnly = true);
        await using var visit = _shop.Visit();
        var coupon = await visit.Get<CouponIssuer>().IssueTestAsync(offer, _shop.Now) ?? throw new InvalidOperationException();

        Assert.That(await _shop.TypeAsync(await AccountAsync("admin@example.test"), coupon.Code), Is.Null);
    }

    [Test]
    public async Task At_the_confirm_button_another_is_told_before_he_pays()
    {
        var coupon = await AnasAsync();
        var guest = await _shop.BillAsync(await _shop.ShopperAsync(coupon.Code), "eve@example.test");

        var answer = await CheckoutDesk.ConfirmAsync(_shop, guest, nameof(CheckoutDesk.OpcConfirmOrder), _ => throw new InvalidOperationException("The order must not be placed."));

        Assert.That(CheckoutDesk.Message(answer), Does.StartWith("Your coupon was made out to another e-mail address, so it was removed from your cart. Your order has not been placed"));
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Live));
        await using var visit = _shop.Visit();
        Assert.That(await visit.Get<ICustomerService>().ParseAppliedDiscountCouponCodesAsync(guest), Is.Empty);
    }

    [Test]
    public async Task Code_counts_from_its_minimum_on()
    {
        var coupon = await _shop.CouponAsync(await _shop.OfferAsync(change: offer => offer.MinimumSubtotal = 50m));
        var guest = await _shop.ShopperAsync(coupon.Code);
        Assert.That((await _shop.TypeAsync(guest, coupon.Code), await _shop.DiscountAsync(guest)), Is.EqualTo(("This coupon is for carts of $50.00 or more.", 0m)));

        await RaiseAsync(guest, quantity: 2);

        Assert.That((await _shop.TypeAsync(guest, coupon.Code), await _shop.DiscountAsync(guest)), Is.EqualTo(((string?)null, 5.4m)));
    }

    [Test]
    public async Task Cart_that_grows_within_one_request_is_measured_anew()
    {
        var coupon = await _shop.CouponAsync(await _shop.OfferAsync(change: offer => offer.MinimumSubtotal = 50m));
        var guest = await _shop.ShopperAsync(coupon.Code);
        await using var visit = _shop.Visit(guest);
        var answers = visit.Get<CouponAnswers>();

        var before = await answers.OfAsync(coupon, guest);
        await visit.AddToCartAsync((await visit.RowsAsync<Nop.Core.Domain.Catalog.Product>())[0]);

        Assert.That((before, await answers.OfAsync(coupon, guest)), Is.EqualTo((CouponAnswer.BelowMinimum, CouponAnswer.Valid)));
    }

    [Test]
    public async Task Order_below_the_minimum_goes_through_without_the_discount_and_leaves_the_code()
    {
        var coupon = await _shop.CouponAsync(await _shop.OfferAsync(change: offer => offer.MinimumSubtotal = 50m));
        var guest = await _shop.ShopperAsync(coupon.Code);

        Assert.That(await CheckoutDesk.ConfirmAsync(_shop, guest), Is.Null);

        await using var visit = _shop.Visit();
        Assert.That((await visit.RowsAsync<Order>()).Single().OrderTotal, Is.EqualTo(27m));
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Live));
    }

    private async Task<Coupon> AnasAsync()
    {
        var ana = await _shop.RecipientAsync("ana@example.test");
        return await _shop.CouponAsync(await _shop.OfferAsync(change: offer => offer.RecipientOnly = true), ana.Id);
    }

    private async Task<Customer> AccountAsync(string email)
    {
        await using var visit = _shop.Visit();
        return await visit.AddAsync(new Customer { Email = email, Active = true, CustomerGuid = Guid.NewGuid(), CreatedOnUtc = _shop.Now, LastActivityDateUtc = _shop.Now });
    }

    private async Task RaiseAsync(Customer guest, int quantity)
    {
        await using var visit = _shop.Visit(guest);
        var item = (await visit.CartAsync()).Single();
        await visit.Get<IShoppingCartService>().UpdateShoppingCartItemAsync(guest, item.Id, item.AttributesXml, item.CustomerEnteredPrice, quantity: quantity);
    }
}
