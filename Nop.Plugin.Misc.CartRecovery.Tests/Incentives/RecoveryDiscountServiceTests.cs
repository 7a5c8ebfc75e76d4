using Moq;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Carts;
using Nop.Services.Discounts;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>What the platform's own service is asked, and what it is not.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RecoveryDiscountServiceTests
{
    private static readonly string _unknown = CouponCode.From([.. Enumerable.Range(0, 32).Select(i => (byte)i)])!;

    private readonly Mock<IDiscountService> _platform = new(MockBehavior.Strict);
    private OfferShop _shop = null!;
    private StandInScope _visit = null!;

    [SetUp]
    public async Task Open()
    {
        Statements.Listen();
        _shop = await OfferShop.OpenAsync();
        _visit = _shop.Visit();
    }

    [TearDown]
    public async Task Close()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task Unknown_code_of_ours_is_answered_without_the_platform()
    {
        Assert.That(await Service().GetAllDiscountsAsync(couponCode: _unknown.ToLowerInvariant()), Is.Empty);
        Assert.That(await Service().GetDiscountByIdAsync(-5), Is.Null);
        _platform.VerifyNoOtherCalls();
    }

    [TestCase("SUMMER")]
    [TestCase(null)]
    [TestCase("")]
    public async Task Every_other_question_reaches_the_platform_word_for_word(string? code)
    {
        var answer = new List<Discount> { new() { Id = 7 } };
        var day = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
        _platform.Setup(platform => platform.GetAllDiscountsAsync(DiscountType.AssignedToShipping, code, "name", true, day, day.AddDays(1), null, 3)).ReturnsAsync(answer);

        Assert.That(await Service().GetAllDiscountsAsync(DiscountType.AssignedToShipping, code, "name", true, day, day.AddDays(1), null, 3), Is.SameAs(answer));
    }

    [Test]
    public async Task Customer_without_a_code_costs_no_query_and_one_with_a_code_of_the_shops_own_costs_one()
    {
        var master = new Discount { Id = 7 };
        var customer = new Customer { Id = 1 };
        var answer = new DiscountValidationResult { IsValid = true };
        _platform.Setup(platform => platform.ValidateDiscountAsync(master, customer, It.IsAny<string[]>())).ReturnsAsync(answer);
        var service = Service();
        using var statements = new Statements();

        Assert.That(await service.ValidateDiscountAsync(master, customer, []), Is.SameAs(answer));
        Assert.That(await service.ValidateDiscountAsync(master, customer, null), Is.SameAs(answer));
        Assert.That(statements.All, Is.Empty);

        // Codes that merchants bring look like any other: only a look tells.
        for (var question = 0; question < 20; question++)
            Assert.That(await service.ValidateDiscountAsync(master, customer, ["SUMMER"]), Is.SameAs(answer));
        Assert.That(statements.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task However_often_a_page_asks_all_its_codes_are_read_by_one_statement()
    {
        var offer = await _shop.OfferAsync();
        string[] codes = [(await _shop.CouponAsync(offer, recipientId: 1)).Code, (await _shop.CouponAsync(offer, recipientId: 2)).Code];
        var master = new Discount { Id = offer.MasterDiscountId, IsActive = true, UsePercentage = true, CouponCode = "secret" };
        _platform.Setup(platform => platform.GetDiscountByIdAsync(master.Id)).ReturnsAsync(master);
        _platform.Setup(platform => platform.ValidateDiscountAsync(master, It.IsAny<Customer>(), new[] { codes[0], codes[1], "secret" })).ReturnsAsync(new DiscountValidationResult { IsValid = true });
        var service = Service();
        using var statements = new Statements();

        for (var question = 0; question < 20; question++)
        {
            Assert.That((await service.ValidateDiscountAsync(master, new Customer { Id = 1 }, codes)).IsValid, Is.True);
            foreach (var code in codes)
                Assert.That((await service.ValidateDiscountAsync((await service.GetAllDiscountsAsync(couponCode: code)).Single(), new Customer { Id = 1 }, codes)).IsValid, Is.True);
        }

        Assert.That(statements.OnOurTables, Has.Count.EqualTo(1));
    }

    private RecoveryDiscountService Service() => new(_platform.Object, _visit.Get<CouponResolver>(), _visit.Get<CurrencyAmounts>(), _visit.Get<CouponProbe>());
}
