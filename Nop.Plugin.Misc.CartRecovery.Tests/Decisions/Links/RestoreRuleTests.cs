using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Decisions.Links;

internal sealed class RestoreRuleTests
{
    [TestCase(true, true, 3, 10, LineFate.AsItWas, 3, PriceMove.Same)]
    [TestCase(true, true, 9, 10, LineFate.AsItWas, 3, PriceMove.Same)]
    [TestCase(true, true, 3, 10.01, LineFate.AsItWas, 3, PriceMove.Up)]
    [TestCase(true, true, 3, 9.99, LineFate.AsItWas, 3, PriceMove.Down)]
    [TestCase(true, true, 2, 10, LineFate.QuantityCut, 2, PriceMove.Same)]
    [TestCase(true, true, 1, 12, LineFate.QuantityCut, 1, PriceMove.Up)]
    [TestCase(true, true, 0, 12, LineFate.SoldOut, 0, PriceMove.Same)]
    [TestCase(true, false, 3, 12, LineFate.ChoiceGone, 0, PriceMove.Same)]
    [TestCase(false, true, 3, 12, LineFate.Gone, 0, PriceMove.Same)]
    [TestCase(false, false, 0, 0, LineFate.Gone, 0, PriceMove.Same)]
    public void Fate_of_three_pieces_at_ten(bool sold, bool choiceValid, int obtainable, decimal price, LineFate fate, int quantity, PriceMove move)
    {
        var outcome = RestoreRule.For(3, 10m, new LineToday(sold, choiceValid, obtainable, price));

        Assert.That(outcome, Is.EqualTo(new LineOutcome(fate, quantity, move)));
        Assert.That(outcome.IsUnchanged, Is.EqualTo(fate == LineFate.AsItWas && move == PriceMove.Same));
    }
}
