namespace Nop.Plugin.Misc.CartRecovery.Decisions.Links;

/// <summary>What became of a line since the snapshot, as the shopper is told.</summary>
public enum LineFate
{
    AsItWas = 0,
    QuantityCut = 10,
    SoldOut = 20,

    /// <summary>Deleted, unpublished, or no longer for sale.</summary>
    Gone = 30,

    /// <summary>The product is there, the choice made of it is not.</summary>
    ChoiceGone = 40,

    /// <summary>The shop sells no so small a quantity any more.</summary>
    TooFew = 50,

    NotInThisStore = 60,

    /// <summary>Sold to certain customers, of whom the visitor is none, or not yet signed in.</summary>
    NotForThisVisitor = 70,

    /// <summary>A rental that would have begun by now.</summary>
    DatesPast = 80,

    /// <summary>The shopper named a price that the shop no longer takes.</summary>
    NamedPriceRefused = 90,

    /// <summary>A gift card carries names and addresses, which are not for another account.</summary>
    NotYours = 100,
}

public enum PriceMove
{
    Same = 0,
    Up = 1,
    Down = 2,
}

/// <param name="Refusal">Why the shop would not sell the line to this visitor at all; null when it would.</param>
/// <param name="Obtainable">How many of the wanted quantity can be had.</param>
/// <param name="Price">As it is shown, so that a difference below the smallest coin is none.</param>
public readonly record struct LineToday(LineFate? Refusal, int Obtainable, decimal Price);

public readonly record struct LineOutcome(LineFate Fate, int Quantity, PriceMove Price)
{
    public bool IsUnchanged => Fate == LineFate.AsItWas && Price == PriceMove.Same;
}

public static class RestoreRule
{
    public static LineOutcome For(int wanted, decimal priceThen, LineToday today) => today switch
    {
        { Refusal: { } refusal } => Without(refusal),
        { Obtainable: <= 0 } => Without(LineFate.SoldOut),
        _ => new LineOutcome(
            today.Obtainable < wanted ? LineFate.QuantityCut : LineFate.AsItWas,
            Math.Min(today.Obtainable, wanted),
            Move(priceThen, today.Price)),
    };

    /// <summary>The product's own page can help: another choice, other dates, another price.</summary>
    public static bool CanChooseAgain(LineFate fate) =>
        fate is LineFate.ChoiceGone or LineFate.TooFew or LineFate.DatesPast or LineFate.NamedPriceRefused or LineFate.NotYours;

    /// <summary>What cannot be had here any more is worth a word about its like.</summary>
    public static bool WantsReplacement(LineFate fate) =>
        fate is LineFate.SoldOut or LineFate.Gone or LineFate.ChoiceGone or LineFate.NotInThisStore or LineFate.NotForThisVisitor or LineFate.DatesPast;

    private static LineOutcome Without(LineFate fate) => new(fate, 0, PriceMove.Same);

    private static PriceMove Move(decimal then, decimal now) => now > then ? PriceMove.Up : now < then ? PriceMove.Down : PriceMove.Same;
}
