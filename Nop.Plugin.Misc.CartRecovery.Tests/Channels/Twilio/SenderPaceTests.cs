using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Twilio;

internal sealed class SenderPaceTests
{
    private readonly TestClock _clock = new();

    [Test]
    public void Segments_of_one_sender_follow_one_another_a_second_apart()
    {
        var pace = new SenderPace(_clock);

        Assert.That(new[] { pace.Book("+1", 1, 1), pace.Book("+1", 1, 3), pace.Book("+1", 1, 1) }.Select(wait => wait.TotalSeconds), Is.EqualTo(new[] { 0, 1, 4 }));
    }

    [Test]
    public void Senders_do_not_wait_for_each_other()
    {
        var pace = new SenderPace(_clock);
        pace.Book("+1", 1, 10);

        Assert.That(pace.Book("+2", 1, 1), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_sender_that_has_rested_starts_at_once_and_has_saved_up_nothing()
    {
        var pace = new SenderPace(_clock);
        pace.Book("+1", 2, 1);
        _clock.Move(TimeSpan.FromHours(1));

        Assert.That(new[] { pace.Book("+1", 2, 1), pace.Book("+1", 2, 1) }, Is.EqualTo(new[] { TimeSpan.Zero, TimeSpan.FromSeconds(0.5) }));
    }

    [Test]
    public async Task Without_a_pace_nobody_waits()
    {
        var pace = new SenderPace(_clock);

        for (var message = 0; message < 1000; message++)
            await pace.WaitAsync("+1", 0, 7);

        Assert.That(pace.Book("+1", 0, 1), Is.EqualTo(TimeSpan.Zero));
    }
}
