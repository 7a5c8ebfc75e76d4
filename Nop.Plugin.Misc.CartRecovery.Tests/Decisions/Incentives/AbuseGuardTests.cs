using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Incentives;

internal sealed class AbuseGuardTests
{
    private static readonly DateTime _now = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);
    private static readonly GuardPolicy _policy = new(30, 5, 2, KeepsCosts: true);
    private static readonly GuardFacts _newcomer = new(null, [], 10m, 100m, 0m, 0m);

    [Test]
    public void Newcomer_gets_the_offer() => Assert.That(AbuseGuard.Check(_newcomer, _policy, _now), Is.Null);

    [TestCase(0, Reason.OfferedRecently)]
    [TestCase(29, Reason.OfferedRecently)]
    [TestCase(30, null)]
    [TestCase(31, null)]
    public void One_offer_in_thirty_days(int daysAgo, Reason? reason) =>
        Assert.That(AbuseGuard.Check(_newcomer with { LastGrantUtc = _now.AddDays(-daysAgo) }, _policy, _now), Is.EqualTo(reason));

    [Test]
    public void Rule_of_no_days_is_off() =>
        Assert.That(AbuseGuard.Check(_newcomer with { LastGrantUtc = _now }, _policy with { Days = 0 }, _now), Is.Null);

    [TestCase("xx---", null)]
    [TestCase("xxx--", Reason.OffersUsedOften)]
    [TestCase("x-x-x", Reason.OffersUsedOften)]
    [TestCase("-----xxxxx", null)]
    [TestCase("xx---x", null)]
    [TestCase("xxx", Reason.OffersUsedOften)]
    [TestCase("", null)]
    public void More_than_two_of_the_last_five_orders(string orders, Reason? reason) =>
        Assert.That(AbuseGuard.Check(_newcomer with { Orders = [.. orders.Select(order => order == 'x')] }, _policy, _now), Is.EqualTo(reason));

    [Test]
    public void Rule_of_no_orders_is_off() =>
        Assert.That(AbuseGuard.Check(_newcomer with { Orders = [true, true, true] }, _policy with { LastOrders = 0 }, _now), Is.Null);

    [TestCase(100, 90, null, TestName = "All lines known, down to the cost")]
    [TestCase(100, 90.01, Reason.OfferBelowCost, TestName = "All lines known, a cent below")]
    [TestCase(50, 45, null, TestName = "Half the cart known bears half the discount")]
    [TestCase(50, 45.01, Reason.OfferBelowCost, TestName = "Half the cart known, a cent below")]
    [TestCase(0, 0, null, TestName = "No cost known")]
    [TestCase(50, 60, Reason.OfferBelowCost, TestName = "Below cost already")]
    public void Never_below_cost(decimal costed, decimal costs, Reason? reason) =>
        Assert.That(AbuseGuard.Check(_newcomer with { Costed = costed, Costs = costs }, _policy, _now), Is.EqualTo(reason));

    [Test]
    public void Shop_may_sell_below_cost_and_free_shipping_takes_nothing_off_the_goods()
    {
        var dear = _newcomer with { Costed = 100m, Costs = 100m };

        Assert.That(AbuseGuard.Check(dear, _policy with { KeepsCosts = false }, _now), Is.Null);
        Assert.That(AbuseGuard.Check(dear with { Promised = 0m }, _policy, _now), Is.Null);
    }

    [Test]
    public void What_takes_nothing_off_a_cart_below_cost_is_no_reason() =>
        Assert.That(AbuseGuard.Check(_newcomer with { Promised = 0m, Costed = 50m, Costs = 60m }, _policy, _now), Is.Null);

    [TestCase(10, null)]
    [TestCase(9.99, Reason.OfferBelowCost)]
    public void Cart_of_no_worth_bears_the_whole_offer(decimal costed, Reason? reason) =>
        Assert.That(AbuseGuard.Check(_newcomer with { Cart = 0m, Costed = costed + 1m, Costs = 1m }, _policy, _now), Is.EqualTo(reason));

    [Test]
    public void Person_is_told_before_the_cart() =>
        Assert.That(AbuseGuard.Check(new GuardFacts(_now, [true, true, true], 10m, 100m, 100m, 100m), _policy, _now), Is.EqualTo(Reason.OfferedRecently));

    [Test]
    public void Budget_of_nothing_is_no_budget()
    {
        Assert.That(BudgetLimit.Of(0m, 0), Is.EqualTo(new BudgetLimit(10_000_000_000_000m, int.MaxValue)));
        Assert.That(BudgetLimit.Of(5m, 3), Is.EqualTo(new BudgetLimit(5m, 3)));
    }
}
