using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

public sealed class GuessLimitTests
{
    [Test]
    public void Who_keeps_missing_is_stopped_for_the_rest_of_the_minute_and_nobody_else()
    {
        var clock = new HandClock();
        var limit = new GuessLimit(clock);

        for (var miss = 0; miss < GuessLimit.MissesPerMinute; miss++)
        {
            Assert.That(limit.IsExceeded("203.0.113.7"), Is.False);
            limit.Miss("203.0.113.7");
        }

        Assert.That(limit.IsExceeded("203.0.113.7"), Is.True);
        Assert.That(limit.IsExceeded("203.0.113.8"), Is.False);
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.That(limit.IsExceeded("203.0.113.7"), Is.False);
    }
}
