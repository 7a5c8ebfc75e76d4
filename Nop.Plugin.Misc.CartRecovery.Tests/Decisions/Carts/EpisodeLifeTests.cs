using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Carts;

internal sealed class EpisodeLifeTests
{
    private static readonly DateTime _last = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [TestCase(0, false)]
    [TestCase(72 * 3600 - 1, false)]
    [TestCase(72 * 3600, false)]
    [TestCase(72 * 3600 + 1, true)]
    public void Episode_lapses_when_more_than_the_limit_has_passed(int seconds, bool lapsed) =>
        Assert.That(EpisodeLife.HasLapsed(_last, TimeSpan.FromHours(72), _last.AddSeconds(seconds)), Is.EqualTo(lapsed));

    [Test]
    public void Longest_limit_of_the_active_campaigns_counts_and_without_one_the_default()
    {
        Assert.That(EpisodeLife.LimitOf([24, 240, 72]), Is.EqualTo(TimeSpan.FromHours(240)));
        Assert.That(EpisodeLife.LimitOf([]), Is.EqualTo(EpisodeLife.DefaultLimit));
    }
}
