using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Links;

internal sealed class RestoreRuleTests
{
    [TestCase(null, 3, 10, LineFate.AsItWas, 3, PriceMove.Same)]
    [TestCase(null, 9, 10, LineFate.AsItWas, 3, PriceMove.Same)]
    [TestCase(null, 3, 10.01, LineFate.AsItWas, 3, PriceMove.Up)]
    [TestCase(null, 3, 9.99, LineFate.AsItWas, 3, PriceMove.Down)]
    [TestCase(null, 2, 10, LineFate.QuantityCut, 2, PriceMove.Same)]
    [TestCase(null, 1, 12, LineFate.QuantityCut, 1, PriceMove.Up)]
    [TestCase(null, 0, 12, LineFate.SoldOut, 0, PriceMove.Same)]
    [TestCase(LineFate.ChoiceGone, 3, 12, LineFate.ChoiceGone, 0, PriceMove.Same)]
    [TestCase(LineFate.Gone, 3, 12, LineFate.Gone, 0, PriceMove.Same)]
    [TestCase(LineFate.DatesPast, 0, 0, LineFate.DatesPast, 0, PriceMove.Same)]
    public void Fate_of_three_pieces_at_ten(LineFate? refusal, int obtainable, decimal price, LineFate fate, int quantity, PriceMove move)
    {
        var outcome = RestoreRule.For(3, 10m, new LineToday(refusal, obtainable, price));

        Assert.That(outcome, Is.EqualTo(new LineOutcome(fate, quantity, move)));
        Assert.That(outcome.IsUnchanged, Is.EqualTo(fate == LineFate.AsItWas && move == PriceMove.Same));
    }

    [Test]
    public void Only_what_cannot_be_had_is_replaced_and_only_a_choice_is_made_again()
    {
        var fates = Enum.GetValues<LineFate>();

        Assert.That(fates.Where(RestoreRule.WantsReplacement), Is.EqualTo(new[]
        {
            LineFate.SoldOut, LineFate.Gone, LineFate.ChoiceGone, LineFate.NotInThisStore, LineFate.NotForThisVisitor, LineFate.DatesPast,
        }));
        Assert.That(fates.Where(RestoreRule.CanChooseAgain), Is.EqualTo(new[]
        {
            LineFate.ChoiceGone, LineFate.TooFew, LineFate.DatesPast, LineFate.NamedPriceRefused, LineFate.NotYours,
        }));
    }
}
