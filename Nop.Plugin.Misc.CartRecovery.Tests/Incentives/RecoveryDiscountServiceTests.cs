using Moq;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>What the platform's own service is asked, and what it is not.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RecoveryDiscountServiceTests
{
    private static readonly string _ours = CouponCode.From([.. Enumerable.Range(0, 32).Select(i => (byte)i)])!;

    private readonly Mock<IDiscountService> _platform = new(MockBehavior.Strict);
    private readonly Mock<IRepository<Coupon>> _rows = new();

    [Test]
    public async Task Unknown_code_of_ours_is_answered_without_the_platform()
    {
        GivenCoupons();
        var service = Service();

        Assert.That(await service.GetAllDiscountsAsync(couponCode: _ours.ToLowerInvariant()), Is.Empty);
        Assert.That(await service.GetDiscountByIdAsync(-5), Is.Null);
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
    public async Task Customer_without_a_code_of_ours_costs_no_query()
    {
        var master = new Discount { Id = 7 };
        var customer = new Customer { Id = 1 };
        string[] codes = ["SUMMER"];
        var answer = new DiscountValidationResult { IsValid = true };
        _platform.Setup(platform => platform.ValidateDiscountAsync(master, customer, codes)).ReturnsAsync(answer);

        Assert.That(await Service().ValidateDiscountAsync(master, customer, codes), Is.SameAs(answer));
        _rows.VerifyNoOtherCalls();
    }

    [Test]
    public async Task However_often_a_page_asks_a_code_is_read_once()
    {
        GivenCoupons(new Coupon { Id = 5, Code = _ours, MasterDiscountId = 7, State = CouponState.Live, ExpiresUtc = DateTime.MaxValue });
        var master = new Discount { Id = 7, IsActive = true, CouponCode = "secret" };
        _platform.Setup(platform => platform.GetDiscountByIdAsync(7)).ReturnsAsync(master);
        _platform.Setup(platform => platform.ValidateDiscountAsync(master, It.IsAny<Customer>(), new[] { _ours, "secret" })).ReturnsAsync(new DiscountValidationResult { IsValid = true });
        var service = Service();

        for (var question = 0; question < 20; question++)
        {
            var copy = (await service.GetAllDiscountsAsync(couponCode: _ours)).Single();
            Assert.That((await service.ValidateDiscountAsync(copy, new Customer { Id = 1 }, [_ours])).IsValid, Is.True);
            Assert.That((await service.ValidateDiscountAsync(master, new Customer { Id = 1 }, [_ours])).IsValid, Is.True);
        }

        _rows.Verify(rows => rows.GetAllAsync(It.IsAny<Func<IQueryable<Coupon>, IQueryable<Coupon>>>(), null, true), Times.Once);
        _rows.VerifyNoOtherCalls();
    }

    private void GivenCoupons(params Coupon[] coupons) =>
        _rows.Setup(rows => rows.GetAllAsync(It.IsAny<Func<IQueryable<Coupon>, IQueryable<Coupon>>>(), null, true)).ReturnsAsync(coupons);

    private RecoveryDiscountService Service()
    {
        var services = Mock.Of<IServiceProvider>();
        return new RecoveryDiscountService(
            _platform.Object,
            new CouponResolver(new CouponLookup(new CouponStore(_rows.Object)), new CouponTexts(services), new CarriedCodes(services), TimeProvider.System));
    }
}
