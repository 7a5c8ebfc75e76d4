namespace Nop.Plugin.Misc.CartRecovery.Decisions.Links;

/// <summary>What became of a line since the snapshot, as the shopper is told.</summary>
public enum LineFate
{
    AsItWas = 0,
    QuantityCut = 10,
    SoldOut = 20,

    /// <summary>Deleted, unpublished, or not sold in this store or to this visitor.</summary>
    Gone = 30,

    /// <summary>The product is there, the choice made of it is not.</summary>
    ChoiceGone = 40,
}

public enum PriceMove
{
    Same = 0,
    Up = 1,
    Down = 2,
}

/// <param name="Sold">To this visitor, in this store, now.</param>
/// <param name="Obtainable">How many of the wanted quantity can be had.</param>
/// <param name="Price">As it is shown, so that a difference below the smallest coin is none.</param>
public readonly record struct LineToday(bool Sold, bool ChoiceValid, int Obtainable, decimal Price);

public readonly record struct LineOutcome(LineFate Fate, int Quantity, PriceMove Price)
{
    public bool IsUnchanged => Fate == LineFate.AsItWas && Price == PriceMove.Same;
}

public static class RestoreRule
{
    public static LineOutcome For(int wanted, decimal priceThen, LineToday today) => today switch
    {
        { Sold: false } => Without(LineFate.Gone),
        { ChoiceValid: false } => Without(LineFate.ChoiceGone),
        { Obtainable: <= 0 } => Without(LineFate.SoldOut),
        _ => new LineOutcome(
            today.Obtainable < wanted ? LineFate.QuantityCut : LineFate.AsItWas,
            Math.Min(today.Obtainable, wanted),
            Move(priceThen, today.Price)),
    };

    private static LineOutcome Without(LineFate fate) => new(fate, 0, PriceMove.Same);

    private static PriceMove Move(decimal then, decimal now) => now == then ? PriceMove.Same : now > then ? PriceMove.Up : PriceMove.Down;
}
