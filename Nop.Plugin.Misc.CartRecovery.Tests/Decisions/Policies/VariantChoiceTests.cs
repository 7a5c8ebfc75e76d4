using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Policies;

internal sealed class VariantChoiceTests
{
    private static readonly string[] People = [.. Enumerable.Range(0, 4000).Select(number => AddressKey.Hash($"person{number}@shop.test"))];

    [Test]
    public void A_step_without_variants_has_none() => Assert.That(VariantChoice.For(People[0], 1, []), Is.Zero);

    [Test]
    public void Shares_of_nothing_choose_nothing() => Assert.That(VariantChoice.For(People[0], 1, [new Variant(7, 0)]), Is.Zero);

    /// <summary>Who has read A must not get B after an update: the draws of one person at the steps 1 to 5.</summary>
    [Test]
    public void A_persons_draws_stay_the_same_for_ever()
    {
        Variant[] hundred = [.. Enumerable.Range(0, 100).Select(number => new Variant(1000 + number, 1))];

        Assert.That(Enumerable.Range(1, 5).Select(step => VariantChoice.For(AddressKey.Hash("ana@example.com"), step, hundred) - 1000), Is.EqualTo(new[] { 72, 64, 97, 83, 85 }));
    }

    [TestCase(50)]
    [TestCase(10)]
    public void Shares_are_kept_within_their_binomial_bounds(int share)
    {
        var first = People.Count(person => VariantChoice.For(person, 3, [new Variant(7, share), new Variant(8, 100 - share)]) == 7);

        var expected = People.Length * share / 100d;
        Assert.That(first, Is.EqualTo(expected).Within(4 * Math.Sqrt(expected * (100 - share) / 100d)));
    }

    [Test]
    public void The_same_person_always_gets_the_same_and_another_step_draws_anew()
    {
        Variant[] variants = [new(7, 50), new(8, 50)];
        int[] Drawn(int step) => [.. People.Select(person => VariantChoice.For(person, step, variants))];

        Assert.That(Drawn(1), Is.EqualTo(Drawn(1)));
        Assert.That(Drawn(1).Zip(Drawn(2)).Count(pair => pair.First == pair.Second), Is.EqualTo(People.Length / 2).Within(130));
    }

    [Test]
    public void The_draw_owes_nothing_to_the_hold_outs()
    {
        var reached = People.Where(person => !HoldOut.Contains(person, 50)).ToList();

        var first = reached.Count(person => VariantChoice.For(person, 1, [new Variant(7, 50), new Variant(8, 50)]) == 7);

        Assert.That(first, Is.EqualTo(reached.Count / 2).Within(4 * Math.Sqrt(reached.Count / 4d)));
    }
}
