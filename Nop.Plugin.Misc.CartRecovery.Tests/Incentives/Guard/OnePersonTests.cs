using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives.Guard;

/// <summary>Who abandons carts for the coupon gets one in a while, whatever he signs up as.</summary>
internal sealed class OnePersonTests
{
    private GuardedShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await GuardedShop.OpenAsync();

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [TestCase("ana.pop@gmail.com", "", "anapop+2@googlemail.com", "", Reason.OfferedRecently)]
    [TestCase("ana@example.test", "+40 722 123 456", "other@example.test", "0722123456", Reason.OfferedRecently)]
    [TestCase("ana@example.test", "+40 722 123 456", "bo@example.test", "0722123457", null)]
    [TestCase("ana.pop@example.test", "", "anapop@example.test", "", null)]
    public async Task Second_address_of_one_person(string email, string phone, string otherEmail, string otherPhone, Reason? reason)
    {
        Assert.That(await _shop.AskAsync(await _shop.PersonAsync(email, phone)), Is.Null);

        Assert.That(await _shop.AskAsync(await _shop.PersonAsync(otherEmail, otherPhone)), Is.EqualTo(reason));
    }

    [Test]
    public async Task One_account_with_two_addresses()
    {
        var account = await _shop.AccountAsync("ana@example.test");
        await _shop.AskAsync(await _shop.PersonAsync("ana@example.test"), customerId: account.Id);

        Assert.That(await _shop.AskAsync(await _shop.PersonAsync("other@example.test"), customerId: account.Id), Is.EqualTo(Reason.OfferedRecently));
    }

    [Test]
    public async Task One_door_unless_the_shop_leaves_that_out()
    {
        var (home, again) = (await _shop.HouseholdAsync("Rua São João, 12"), await _shop.HouseholdAsync("rua sao joao 12"));
        await _shop.AskAsync(await _shop.PersonAsync("ana@example.test"), customerId: home.Id);

        Assert.That(await _shop.AskAsync(await _shop.PersonAsync("bo@example.test"), customerId: again.Id), Is.EqualTo(Reason.OfferedRecently));
        await _shop.SetAsync(settings => settings.OfferMatchesPlace = false);
        Assert.That(await _shop.AskAsync(await _shop.PersonAsync("cy@example.test"), customerId: again.Id), Is.Null);
    }

    [Test]
    public async Task After_the_days_of_the_setting_there_may_be_another()
    {
        var ana = await _shop.PersonAsync("ana@example.test");
        await _shop.AskAsync(ana);
        _shop.Clock.Move(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.That(await _shop.AskAsync(ana), Is.EqualTo(Reason.OfferedRecently));

        _shop.Clock.Move(TimeSpan.FromSeconds(1));

        Assert.That(await _shop.AskAsync(ana), Is.Null);
    }

    [Test]
    public async Task Second_step_of_the_same_cart_may_offer_more()
    {
        var ana = await _shop.PersonAsync("ana@example.test");
        var cart = _shop.Cart();
        await _shop.AskAsync(ana, cart);

        Assert.That(await _shop.AskAsync(ana, cart, await _shop.Shop.OfferAsync(percentage: 15m)), Is.Null);
    }

    [Test]
    public async Task Trying_again_is_one_grant()
    {
        var ana = await _shop.PersonAsync("ana@example.test");
        var cart = _shop.Cart();
        await _shop.AskAsync(ana, cart);
        await _shop.AskAsync(ana, cart);

        Assert.That((await _shop.GrantsAsync()).Count, Is.EqualTo(1));
        Assert.That(await _shop.SpentAsync(), Is.EqualTo((10m, 1)));
    }

    [Test]
    public async Task Code_still_held_is_sent_again_without_asking()
    {
        var ana = await _shop.PersonAsync("ana@example.test");
        await _shop.AskAsync(ana);
        await _shop.Shop.CouponAsync(_shop.Offer, ana.Id);
        _shop.Clock.Move(TimeSpan.FromHours(47));

        Assert.That(await _shop.AskAsync(ana), Is.Null);
        _shop.Clock.Move(TimeSpan.FromHours(1));
        Assert.That(await _shop.AskAsync(ana), Is.EqualTo(Reason.OfferedRecently));
    }

    [TestCase(2, 5, null)]
    [TestCase(3, 5, Reason.OffersUsedOften)]
    [TestCase(3, 2, null)]
    [TestCase(3, 0, null)]
    public async Task Orders_that_lived_on_offers(int withOffer, int lastOrders, Reason? reason)
    {
        await _shop.SetAsync(settings => (settings.OfferDays, settings.OfferLastOrders) = (0, lastOrders));
        var ana = await _shop.PersonAsync("ana@example.test");
        await OrdersAsync(ana, withOffer);

        Assert.That(await _shop.AskAsync(ana), Is.EqualTo(reason));
    }

    [Test]
    public async Task Cancelled_orders_and_those_of_long_ago_are_no_habit()
    {
        await _shop.SetAsync(settings => settings.OfferDays = 0);
        var ana = await _shop.PersonAsync("ana@example.test");
        await OrdersAsync(ana, 2);
        await OrdersAsync(ana, 1, OrderStatus.Cancelled);
        Assert.That(await _shop.AskAsync(ana), Is.Null);
        await OrdersAsync(ana, 1);
        Assert.That(await _shop.AskAsync(ana), Is.EqualTo(Reason.OffersUsedOften));

        _shop.Clock.Move(TimeSpan.FromDays(366));

        Assert.That(await _shop.AskAsync(ana), Is.Null);
    }

    [Test]
    public async Task Erased_person_leaves_the_figures_and_no_mark()
    {
        var ana = await _shop.PersonAsync("ana@example.test", "0722123456");
        await _shop.AskAsync(ana);
        await using var visit = _shop.Shop.Visit();

        await visit.Get<PersonalDataEraser>().EraseAsync(0, ana.Email);

        var grant = (await _shop.GrantsAsync()).Single();
        Assert.That((grant.CustomerId, grant.MailboxHash, grant.PhoneHash, grant.PlaceHash, grant.Amount), Is.EqualTo((0, "", "", "", 10m)));
    }

    private async Task OrdersAsync(Recipient person, int count, OrderStatus status = OrderStatus.Complete)
    {
        await using var visit = _shop.Shop.Visit();
        var address = await visit.AddAsync(new Nop.Core.Domain.Common.Address { Email = person.Email.ToUpperInvariant(), CreatedOnUtc = _shop.Shop.Now });
        for (var number = 0; number < count; number++)
        {
            var order = await visit.AddAsync(new Order
            {
                OrderGuid = Guid.NewGuid(), StoreId = 1, BillingAddressId = address.Id, CreatedOnUtc = _shop.Shop.Now, OrderStatusId = (int)status, CurrencyRate = 1, CustomerCurrencyCode = "USD",
            });
            var code = $"USED{order.Id}";
            await visit.AddAsync(new Coupon { Code = code, HolderKey = "#" + code, IncentiveId = _shop.Offer.Id, RecipientId = person.Id, State = CouponState.Used, OrderId = order.Id, IssuedUtc = _shop.Shop.Now, ExpiresUtc = _shop.Shop.Now });
        }
    }
}
