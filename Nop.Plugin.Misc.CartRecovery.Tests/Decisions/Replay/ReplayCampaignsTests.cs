using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Replay;

internal sealed class ReplayCampaignsTests
{
    private static readonly Condition Rich = new(ConditionField.CartValue, Comparison.AtLeast, 1, []);

    private static readonly ReplayCampaigns Three = new(
    [
        Of(2, policy => policy with { Active = false, Cap = new FrequencyCap(1, TimeSpan.FromHours(10)), MinimumGap = TimeSpan.FromHours(90), Audience = new Audience([new ConditionGroup([Rich])]) }),
        Of(1, policy => policy with { Cap = new FrequencyCap(1, TimeSpan.FromHours(80)), QuietAfterOrder = TimeSpan.FromHours(7), Limit = TimeSpan.FromHours(24) }),
        Of(3, policy => policy with { Trigger = Trigger.Wishlist, QuietAfterOrder = TimeSpan.FromHours(5), Limit = TimeSpan.FromHours(200) }),
    ]);

    private static ReplayCampaign Of(int id, Func<RecoveryPolicy, RecoveryPolicy> change) => new(id, id == 2 ? 5 : 0, Policy(change), 0);

    [Test]
    public void As_far_back_as_the_longest_of_them_looks()
    {
        Assert.That(Three.Memory, Is.EqualTo(TimeSpan.FromHours(90)));
        Assert.That(Three.LongestQuiet, Is.EqualTo(TimeSpan.FromHours(7)));
        Assert.That(new ReplayCampaigns([Of(1, policy => policy with { Cap = new FrequencyCap(1, TimeSpan.FromHours(80)) })]).Memory, Is.EqualTo(TimeSpan.FromHours(80)));
        Assert.That(new ReplayCampaigns([]).Memory, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void What_any_of_them_asks_about_is_asked() => Assert.That(Three.Asked, Is.EqualTo(new[] { ConditionField.CartValue }));

    [Test]
    public void Each_counts_as_active_all_the_time()
    {
        Assert.That(Three.Find(2)!.Policy.Active, Is.True);
        Assert.That(Three.Find(4), Is.Null);
    }

    [Test]
    public void One_takes_an_episode_as_the_live_engine_would_let_it()
    {
        Assert.That(Three.Taking(Episode(), 1)!.Id, Is.EqualTo(1));
        Assert.That(Three.Taking(Episode(facts => facts with { Kind = EpisodeKind.Wishlist }), 1)!.Id, Is.EqualTo(3));
        Assert.That(Three.Taking(Episode(facts => facts with { Kind = EpisodeKind.Order }), 1), Is.Null);
    }

    [Test]
    public void An_episode_nobody_takes_lives_as_long_as_the_longest_of_its_kind()
    {
        Assert.That(Three.LimitOf(EpisodeKind.Cart), Is.EqualTo(TimeSpan.FromHours(72)));
        Assert.That(Three.LimitOf(EpisodeKind.Wishlist), Is.EqualTo(TimeSpan.FromHours(200)));
        Assert.That(Three.LimitOf(EpisodeKind.Order), Is.EqualTo(EpisodeLife.DefaultLimit));
    }
}
