using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Infrastructure;

public sealed class TokenGuessesTests
{
    [Test]
    public void Who_keeps_missing_is_stopped_for_the_rest_of_the_window_and_nobody_else()
    {
        var clock = new HandClock();
        var guesses = new TokenGuesses(clock);

        for (var miss = 0; miss < TokenGuesses.Most; miss++)
        {
            Assert.That(guesses.IsBlocked("203.0.113.7"), Is.False);
            guesses.Miss("203.0.113.7");
        }

        Assert.That(guesses.IsBlocked("203.0.113.7"), Is.True);
        Assert.That(guesses.IsBlocked("203.0.113.8"), Is.False);
        clock.Move(Tally.Window);
        Assert.That(guesses.IsBlocked("203.0.113.7"), Is.False);
    }

    [Test]
    public void A_whole_network_of_version_six_counts_as_one()
    {
        var guesses = new TokenGuesses(new HandClock());

        for (var miss = 0; miss < TokenGuesses.Most; miss++)
            guesses.Miss($"2001:db8:1:2::{miss:x}");

        Assert.That(guesses.IsBlocked("2001:db8:1:2:ffff::1"), Is.True);
        Assert.That(guesses.IsBlocked("2001:db8:1:3::1"), Is.False);
    }
}
