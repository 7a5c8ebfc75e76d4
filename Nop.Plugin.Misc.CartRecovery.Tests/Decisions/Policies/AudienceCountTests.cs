using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using static Nop.Plugin.Misc.CartRecovery.Tests.Given.Facts;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

/// <summary>A campaign for members with carts from 20.00; the second group of its audience asks for a past order.</summary>
internal sealed class AudienceCountTests
{
    private static readonly RecoveryPolicy Members = Policy(policy => policy with
    {
        Guests = false,
        Audience = new Audience([Group(ConditionField.CartValue, 0), Group(ConditionField.OrdersBefore, 1)]),
    });

    private static ConditionGroup Group(ConditionField field, decimal least) => new([new Condition(field, Comparison.AtLeast, least, [])]);

    private static Sampled Of(string person, bool guest = false, decimal value = 80m, int orders = 1, bool hasAddress = true, EpisodeKind kind = EpisodeKind.Cart) => new(person, hasAddress, Episode(facts => facts with
    {
        Kind = kind,
        CartValue = value,
        Audience = new AudienceFacts { Numbers = new Dictionary<ConditionField, decimal> { [ConditionField.OrdersBefore] = orders } },
    }, Recipient(isGuest: guest)));

    private static string Count(params Sampled[] sampled)
    {
        var count = AudienceCount.Of(sampled, Members);
        return $"{count.Matching} of {count.People}, {count.WithAddress} with address{string.Concat(count.Gaps.Select(gap => $", {gap.Key.Reason.Code()} {gap.Key.Group}: {gap.Value}"))}";
    }

    [Test]
    public void Nobody_is_nobody() => Assert.That(Count(), Is.EqualTo("0 of 0, 0 with address"));

    [Test]
    public void People_are_counted_once_and_those_without_an_address_apart() =>
        Assert.That(Count(Of("ana"), Of("ana"), Of("ben", hasAddress: false)), Is.EqualTo("2 of 2, 1 with address"));

    [Test]
    public void One_matching_episode_suffices() =>
        Assert.That(Count(Of("ana", value: 5m, hasAddress: false), Of("ana"), Of("ana", guest: true)), Is.EqualTo("1 of 1, 1 with address"));

    [Test]
    public void Who_does_not_match_is_told_by_the_first_gap_of_the_newest_episode_the_most_frequent_first() =>
        Assert.That(
            Count(Of("ana", value: 5m), Of("ana", guest: true), Of("ben", orders: 0, value: 5m), Of("eve", guest: true, orders: 0), Of("joe", value: 5m), Of("pia")),
            Is.EqualTo("1 of 5, 1 with address, below-minimum 0: 2, outside-audience 2: 1, guests-excluded 0: 1"));

    [Test]
    public void Episodes_that_the_trigger_is_not_for_are_left_out() =>
        Assert.That(Count(Of("ana", kind: EpisodeKind.Wishlist)), Is.EqualTo("0 of 0, 0 with address"));
}
