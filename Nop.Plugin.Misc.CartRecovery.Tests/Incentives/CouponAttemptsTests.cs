using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CouponAttemptsTests
{
    private readonly HandClock _clock = new();
    private readonly CouponAttempts _attempts;

    public CouponAttemptsTests() => _attempts = new CouponAttempts(_clock);

    [Test]
    public void Visitor_may_fail_so_often_in_ten_minutes()
    {
        Miss(visitor: 7, "192.0.2.1", times: 9);
        Assert.That(_attempts.IsBlocked(7, "192.0.2.1", 10), Is.False);

        Miss(visitor: 7, "192.0.2.1", times: 1);

        Assert.That(_attempts.IsBlocked(7, "198.51.100.1", 10), Is.True, "whatever address he comes from");
        Assert.That(_attempts.IsBlocked(8, "192.0.2.1", 10), Is.False, "his neighbour is not blocked with him");
        _clock.Move(Tally.Window);
        Assert.That(_attempts.IsBlocked(7, "192.0.2.1", 10), Is.False);
    }

    [TestCase("192.0.2.1", "192.0.2.1")]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    public void Address_may_fail_five_times_as_often_under_any_number_of_cookies(string first, string later)
    {
        for (var visitor = 1; visitor <= 50; visitor++)
            Miss(visitor, first, times: 1);

        Assert.That(_attempts.IsBlocked(51, later, 10), Is.True);
        Assert.That(_attempts.IsBlocked(51, later, 11), Is.False);
        Assert.That(_attempts.IsBlocked(51, "192.0.2.99", 10), Is.False);
    }

    [Test]
    public void Zero_sets_no_limit()
    {
        Miss(visitor: 7, "192.0.2.1", times: 1000);

        Assert.That(_attempts.IsBlocked(7, "192.0.2.1", 0), Is.False);
    }

    private void Miss(int visitor, string address, int times)
    {
        for (var attempt = 0; attempt < times; attempt++)
            _attempts.Miss(visitor, address);
    }
}
