using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>A discount of the merchant's for those who were given a coupon: 20 % of the kettle for 27.00 without typing anything.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class EntitlementTests(DatabaseKind database)
{
    private OfferShop _shop = null!;
    private Incentive _offer = null!;
    private int _requirement;
    private int _discount;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync(database);
        _offer = await _shop.OfferAsync();
        (_discount, _requirement) = await RequireAsync(_offer.Id);
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Platform_finds_the_rule_in_the_plugin()
    {
        await using var visit = _shop.Visit();

        var rule = await visit.Get<IDiscountPluginManager>().LoadPluginBySystemNameAsync(CartRecoveryDefaults.SystemName);

        Assert.That(rule.GetConfigurationUrl(7, 9), Does.EndWith("Admin/CartRecoveryDiscountRule/Configure?discountId=7&discountRequirementId=9"));
    }

    [Test]
    public async Task Only_who_was_given_a_coupon_gets_the_discount()
    {
        var guest = await GivenAsync();

        Assert.That((await _shop.DiscountAsync(guest), await _shop.DiscountAsync(await _shop.ShopperAsync())), Is.EqualTo((5.4m, 0m)));
    }

    [Test]
    public async Task Recipient_is_known_on_another_device_by_his_address_or_by_the_link()
    {
        var ana = await _shop.RecipientAsync("ana@example.test");
        await _shop.CouponAsync(_offer, ana.Id);
        var byAddress = await _shop.BillAsync(await _shop.ShopperAsync(), "Ana@example.test");
        var byLink = await _shop.ShopperAsync();
        var bySight = await _shop.ShopperAsync();
        await using (var visit = _shop.Visit())
        {
            await visit.AddAsync(new Click { RecipientId = ana.Id, CustomerId = byLink.Id, IsHuman = true, ClickedUtc = _shop.Now });
            await visit.AddAsync(new Click { RecipientId = ana.Id, CustomerId = bySight.Id, IsHuman = false, ClickedUtc = _shop.Now });
        }

        Assert.That((await _shop.DiscountAsync(byAddress), await _shop.DiscountAsync(byLink), await _shop.DiscountAsync(bySight)), Is.EqualTo((5.4m, 5.4m, 0m)));
    }

    [Test]
    public async Task It_ends_with_the_coupon()
    {
        var guest = await GivenAsync();

        _shop.Clock.Move(TimeSpan.FromHours(48));

        Assert.That(await _shop.DiscountAsync(guest), Is.Zero);
    }

    [Test]
    public async Task Coupons_of_another_offer_do_not_count_unless_any_does()
    {
        var guest = await GivenAsync(await _shop.OfferAsync());
        var before = await _shop.DiscountAsync(guest);
        await using (var visit = _shop.Visit())
            await visit.Get<RequirementChoice>().SaveAsync(_requirement, 0);

        Assert.That((before, await _shop.DiscountAsync(guest)), Is.EqualTo((0m, 5.4m)));
    }

    [Test]
    public async Task Order_uses_the_coupon_up_and_the_next_pays_in_full()
    {
        var guest = await GivenAsync();

        Assert.That(await CheckoutDesk.ConfirmAsync(_shop, guest), Is.Null);
        await AddAgainAsync(guest);

        await using var visit = _shop.Visit();
        var order = (await visit.RowsAsync<Order>()).Single();
        var coupon = (await visit.RowsAsync<Coupon>()).Single();
        Assert.That((order.OrderTotal, coupon.State, coupon.OrderId), Is.EqualTo((21.6m, CouponState.Used, order.Id)));
        Assert.That(await _shop.DiscountAsync(guest), Is.Zero);
        Assert.That(await visit.RowsAsync<CouponOveruse>(), Is.Empty);
    }

    [Test]
    public async Task Typed_code_and_discount_without_one_use_up_one_coupon()
    {
        var ana = await _shop.RecipientAsync("ana@example.test");
        var first = await _shop.CouponAsync(_offer, ana.Id);
        var second = await _shop.CouponAsync(await _shop.OfferAsync(), ana.Id);
        await using (var visit = _shop.Visit())
            await visit.Get<RequirementChoice>().SaveAsync(_requirement, 0);
        var guest = await _shop.BillAsync(await _shop.ShopperAsync(first.Code), "ana@example.test");
        await CumulateAsync();

        await CheckoutDesk.ConfirmAsync(_shop, guest);

        Assert.That(((await _shop.AgainAsync(first)).State, (await _shop.AgainAsync(second)).State), Is.EqualTo((CouponState.Used, CouponState.Live)));
    }

    [Test]
    public async Task Forty_devices_of_one_person_at_once_give_one_discounted_order()
    {
        var ana = await _shop.RecipientAsync("ana@example.test");
        var coupon = await _shop.CouponAsync(_offer, ana.Id);
        var devices = new List<Customer>();
        for (var device = 0; device < 40; device++)
            devices.Add(await _shop.BillAsync(await _shop.ShopperAsync(), "ana@example.test"));

        await Task.WhenAll(devices.Select(device => Task.Run(() => CheckoutDesk.ConfirmAsync(_shop, device))));

        await using var visit = _shop.Visit();
        Assert.That((await visit.RowsAsync<Order>()).Count(order => order.OrderTotal == 21.6m), Is.EqualTo(1));
        Assert.That((await visit.RowsAsync<DiscountUsageHistory>()).Count, Is.EqualTo(1));
        Assert.That(await visit.RowsAsync<CouponOveruse>(), Is.Empty);
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Used));
    }

    [Test]
    public async Task Discount_on_products_prices_is_never_a_single_persons()
    {
        var guest = await GivenAsync();
        await using var visit = _shop.Visit(guest);
        var discount = DiscountCopy.Of(await visit.Get<IDiscountService>().GetDiscountByIdAsync(_discount));
        discount.DiscountType = DiscountType.AssignedToSkus;
        await visit.Get<IDiscountService>().UpdateDiscountAsync(discount);

        Assert.That((await visit.Get<EntitlementRule>().CheckAsync(_requirement, guest)).IsValid, Is.False);
    }

    [Test]
    public async Task New_requirement_stands_in_a_group_at_once()
    {
        await using var visit = _shop.Visit();
        var rows = await visit.Get<IDiscountService>().GetAllDiscountRequirementsAsync(_discount);

        // Without the group the engine would let everybody in.
        Assert.That(rows.Select(row => (row.IsGroup, row.ParentId, row.InteractionType)), Is.EqualTo(new[]
        {
            (true, (int?)null, (RequirementGroupInteractionType?)RequirementGroupInteractionType.And),
            (false, rows[0].Id, null),
        }));
    }

    [Test]
    public async Task Uninstalling_closes_the_discount_before_its_requirement_leaves()
    {
        await _shop.Shop.Root.GetRequiredService<StandInPlugins>().UninstallAsync(CartRecoveryDefaults.SystemName);

        await using var visit = _shop.Visit();
        Assert.That((await visit.RowsAsync<DiscountRequirement>()).Where(row => !row.IsGroup), Is.Empty);
        Assert.That((await visit.RowsAsync<Discount>()).Single(row => row.Id == _discount).IsActive, Is.False);
        Assert.That((await visit.RowsAsync<Nop.Core.Domain.Configuration.Setting>()).Where(row => row.Name.StartsWith(RequirementChoice.SettingPrefix, StringComparison.Ordinal)), Is.Empty);
    }

    private async Task<(int Discount, int Requirement)> RequireAsync(int incentiveId)
    {
        await using var visit = _shop.Visit();
        var discount = await visit.AddAsync(new Discount { Name = "For the invited", DiscountType = DiscountType.AssignedToOrderSubTotal, UsePercentage = true, DiscountPercentage = 20m, IsActive = true });
        return (discount.Id, await visit.Get<RequirementWrites>().SaveAsync(discount.Id, 0, incentiveId));
    }

    /// <summary>A guest whom a message with a coupon was sent to.</summary>
    private async Task<Customer> GivenAsync(Incentive? offer = null)
    {
        var guest = await _shop.ShopperAsync();
        var recipient = await _shop.RecipientAsync("guest@example.test", guest.Id);
        await _shop.CouponAsync(offer ?? _offer, recipient.Id);
        return guest;
    }

    private async Task AddAgainAsync(Customer guest)
    {
        await using var visit = _shop.Visit(guest);
        await visit.AddToCartAsync((await visit.RowsAsync<Nop.Core.Domain.Catalog.Product>())[0]);
    }

    private async Task CumulateAsync()
    {
        await using var visit = _shop.Visit();
        foreach (var discount in await visit.RowsAsync<Discount>())
        {
            discount.IsCumulative = true;
            await visit.Get<IRepository<Discount>>().UpdateAsync(discount);
        }
    }
}
