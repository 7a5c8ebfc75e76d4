using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using Nop.Services.Plugins;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

internal sealed class DiscountRulesTests
{
    private Shop _shop = null!;
    private StandInScope _visit = null!;

    private IDiscountService Discounts => _visit.Get<IDiscountService>();

    [SetUp]
    public async Task Open()
    {
        _shop = await Shop.OpenAsync(plugins: Assembly.GetExecutingAssembly());
        _shop.Root.GetRequiredService<StandInPlugins>().MarkInstalled(nameof(RegularsOnly));
        _visit = _shop.Visit();
    }

    [TearDown]
    public async Task Close()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task Coupon_must_fit_whatever_its_case_and_dates_and_switch_decide()
    {
        var discount = await AddAsync(d => (d.RequiresCouponCode, d.CouponCode) = (true, "SPRING"));

        Assert.That(await ValidAsync(discount, "spring"), Is.True);
        Assert.That(await ValidAsync(discount, "summer"), Is.False);
        discount.EndDateUtc = _shop.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        Assert.That(await ValidAsync(discount, "spring"), Is.True);
        _shop.Clock.Move(TimeSpan.FromHours(2));
        Assert.That(await ValidAsync(discount, "spring"), Is.False);
        (discount.EndDateUtc, discount.IsActive) = (null, false);
        Assert.That(await ValidAsync(discount, "spring"), Is.False);
    }

    [Test]
    public async Task First_requirement_without_a_group_lets_everybody_in_and_with_one_the_rule_decides()
    {
        var loose = await AddAsync();
        await Discounts.InsertDiscountRequirementAsync(new DiscountRequirement { DiscountId = loose.Id, DiscountRequirementRuleSystemName = nameof(RegularsOnly) });
        var guarded = await AddAsync();
        await RequireAsync(guarded, nameof(RegularsOnly));
        var orphaned = await AddAsync();
        await RequireAsync(orphaned, "Gone.Plugin");

        Assert.That(await ValidAsync(loose), Is.True);
        Assert.That(await ValidAsync(guarded), Is.False);
        Assert.That(await ValidAsync(orphaned), Is.False);
        (await _visit.GuestAsync()).LastName = "Regular";
        Assert.That(await ValidAsync(guarded), Is.True);
    }

    [Test]
    public async Task Single_use_counts_orders_that_were_not_cancelled()
    {
        var discount = await AddAsync(d => (d.DiscountLimitation, d.LimitationTimes) = (DiscountLimitationType.NTimesOnly, 1));
        await _visit.AddToCartAsync(await _visit.AddProductAsync());
        var order = (await _visit.OrderAsync()).PlacedOrder;

        Assert.That(await ValidAsync(discount), Is.False);
        await _visit.Get<IOrderProcessingService>().CancelOrderAsync(order, notifyCustomer: false);
        Assert.That(await ValidAsync(discount), Is.True);
    }

    [Test]
    public async Task Cumulative_discounts_win_only_when_they_give_more_together()
    {
        var single = new Discount { Id = 1, Name = "20", UsePercentage = true, DiscountPercentage = 20 };
        var one = new Discount { Id = 2, Name = "a", DiscountAmount = 12, IsCumulative = true };
        var two = new Discount { Id = 3, Name = "b", DiscountAmount = 9, IsCumulative = true };
        await Task.CompletedTask;

        Assert.That(Discounts.GetPreferredDiscount([single, one, two], 100m, out var together), Is.EqualTo(new[] { one, two }));
        Assert.That(together, Is.EqualTo(21m));
        Assert.That(Discounts.GetPreferredDiscount([single, one], 100m, out var alone), Is.EqualTo(new[] { single }));
        Assert.That(alone, Is.EqualTo(20m));
    }

    [Test]
    public async Task List_of_discounts_stays_as_it_is_until_an_event_clears_it()
    {
        Assert.That(await Discounts.GetAllDiscountsAsync(), Is.Empty);
        var discount = new Discount { Name = "silent", DiscountType = DiscountType.AssignedToOrderTotal, IsActive = true };

        await _visit.Get<Nop.Data.IRepository<Discount>>().InsertAsync(discount, publishEvent: false);
        Assert.That(await Discounts.GetAllDiscountsAsync(), Is.Empty);

        await Discounts.UpdateDiscountAsync(discount);
        Assert.That(await Discounts.GetAllDiscountsAsync(), Has.Count.EqualTo(1));
    }

    private async Task<Discount> AddAsync(Action<Discount>? with = null)
    {
        var discount = new Discount { Name = "Offer", DiscountType = DiscountType.AssignedToOrderSubTotal, DiscountAmount = 3, IsActive = true };
        with?.Invoke(discount);
        await Discounts.InsertDiscountAsync(discount);
        return discount;
    }

    private async Task RequireAsync(Discount discount, string rule)
    {
        var group = new DiscountRequirement { DiscountId = discount.Id, IsGroup = true, InteractionType = RequirementGroupInteractionType.And };
        await Discounts.InsertDiscountRequirementAsync(group);
        await Discounts.InsertDiscountRequirementAsync(new DiscountRequirement { DiscountId = discount.Id, ParentId = group.Id, DiscountRequirementRuleSystemName = rule });
    }

    private async Task<bool> ValidAsync(Discount discount, params string[] codes) =>
        (await Discounts.ValidateDiscountAsync(discount, await _visit.GuestAsync(), codes)).IsValid;
}

/// <summary>A rule as a plugin brings it: made by the plugin manager, never registered.</summary>
internal sealed class RegularsOnly : BasePlugin, IDiscountRequirementRule
{
    public Task<DiscountRequirementValidationResult> CheckRequirementAsync(DiscountRequirementValidationRequest request) =>
        Task.FromResult(new DiscountRequirementValidationResult { IsValid = request.Customer.LastName == "Regular" });

    public string GetConfigurationUrl(int discountId, int? discountRequirementId) => string.Empty;
}
