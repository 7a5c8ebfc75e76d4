using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>The cart page's coupon box and the platform's link parameter, through routes and filters of a running store; the bag costs 49.00.</summary>
internal sealed class CouponBoxOverHttpTests : OpenStore
{
    private const string TooMany = "Too many codes that did not work. Please wait ten minutes before you try another.";
    private const string CannotBeFound = "The coupon code cannot be found";

    private int _person;

    [OneTimeSetUp]
    public async Task RaiseTheLimitAsync()
    {
        // All visitors of these tests come from one address.
        await using var visit = Visit();
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        settings.WrongCouponsAllowed = 12;
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    }

    [Test, Order(1)]
    public async Task Box_says_in_its_own_words_why_a_code_does_not_work()
    {
        using var visitor = await ShopperAsync();

        Assert.That(await TypeAsync(visitor, (await CouponAsync(state: CouponState.Used)).Code), Is.EqualTo("This coupon has already been used."));
        Assert.That(await TypeAsync(visitor, (await CouponAsync(hours: -1)).Code), Is.EqualTo("This coupon has expired."));
        Assert.That(await TypeAsync(visitor, (await CouponAsync(state: CouponState.Revoked)).Code), Is.EqualTo("This coupon is no longer valid."));
        Assert.That(await TypeAsync(visitor, (await CouponAsync(minimum: 100m)).Code), Is.EqualTo("This coupon is for carts of $100.00 or more."));
        Assert.That(await TypeAsync(visitor, "SUMMER"), Does.StartWith(CannotBeFound));
    }

    [Test, Order(2)]
    public async Task Code_is_taken_in_any_spelling_and_its_own_button_takes_it_away()
    {
        var (first, second) = (await CouponAsync(), await CouponAsync());
        using var visitor = await ShopperAsync();

        var taken = await TypeAsync(visitor, $" {CouponCode.Grouped(first.Code).ToLowerInvariant()} ");
        await TypeAsync(visitor, second.Code);
        var both = Codes(visitor);
        var button = visitor.Page.QuerySelectorAll(".remove-discount-button")[0].GetAttribute("name")!;
        await visitor.PostAsync("/cart", (button, "remove"));

        Assert.That(taken, Does.StartWith("The coupon code was applied"));
        Assert.That(both, Has.Count.EqualTo(2));
        Assert.That(Codes(visitor), Is.EqualTo(new[] { both[1] }));
        Assert.That(visitor.Text(".order-subtotal-discount .value-summary"), Is.EqualTo("-$4.90"));
    }

    [Test, Order(3)]
    public async Task Link_with_a_code_works_on_any_page()
    {
        var coupon = await CouponAsync();
        using var visitor = await ShopperAsync();

        await visitor.OpenAsync("/?discountcoupon=" + coupon.Code);

        await visitor.OpenAsync("/cart");
        Assert.That(Codes(visitor).Single(), Does.Contain(coupon.Code.ToLowerInvariant()));
    }

    [Test, Order(4)]
    public async Task Who_guesses_is_asked_to_wait_and_nobody_else()
    {
        var coupon = await CouponAsync();
        using var guesser = await ShopperAsync();
        for (var guess = 0; guess < 12; guess++)
            Assert.That(await TypeAsync(guesser, $"GUESS{guess}"), Does.StartWith(CannotBeFound));

        await TypeAsync(guesser, coupon.Code);
        var inBox = Bar(guesser);
        await guesser.OpenAsync($"/?page=1&discountcoupon={coupon.Code}");
        var byLink = (Bar(guesser), guesser.Location.PathAndQuery);
        await guesser.OpenAsync("/cart");
        using var neighbour = await ShopperAsync();
        var neighbours = await TypeAsync(neighbour, coupon.Code);

        Assert.That((inBox, byLink), Is.EqualTo((TooMany, (TooMany, "/?page=1"))));
        Assert.That(Codes(guesser), Is.Empty);
        Assert.That(neighbours, Does.StartWith("The coupon code was applied"));
    }

    private static string Bar(StoreBrowser visitor) => visitor.Text(".bar-notification.error .content");

    private static IReadOnlyList<string> Codes(StoreBrowser visitor) => [.. visitor.Page.QuerySelectorAll(".applied-discount-code").Select(code => code.TextContent.Trim())];

    private static async Task<string> TypeAsync(StoreBrowser visitor, string code)
    {
        await visitor.PostAsync("/cart", ("discountcouponcode", code), ("applydiscountcouponcode", "apply"));
        return visitor.Text(".coupon-box .message-failure") + visitor.Text(".coupon-box .message-success");
    }

    private async Task<StoreBrowser> ShopperAsync()
    {
        var visitor = Visitor();
        await visitor.OpenAsync("/");
        await visitor.AddToCartAsync("canvas-bag");
        await visitor.OpenAsync("/cart");
        return visitor;
    }

    private async Task<Coupon> CouponAsync(CouponState state = CouponState.Live, int hours = 48, decimal minimum = 0m)
    {
        await using var visit = Visit();
        var offer = await visit.AddAsync(new Incentive { Kind = IncentiveKind.Percentage, Percentage = 10m, ValidHours = 48, MinimumSubtotal = minimum });
        var coupon = (await visit.Get<CouponIssuer>().IssueAsync(offer, new Episode { Id = 1 }, new Recipient { Id = ++_person }, Store.NowUtc))!;
        (coupon.State, coupon.ExpiresUtc) = (state, Store.NowUtc.AddHours(hours));
        await visit.Get<IRepository<Coupon>>().UpdateAsync(coupon);
        return coupon;
    }

    private StandInScope Visit() => StandInScope.Create(Store.Services);
}
