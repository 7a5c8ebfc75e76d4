using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>The most that an offer can take off a cart, in the cart's currency.</summary>
/// <param name="Value">Per cent or money.</param>
/// <param name="Cap">The most a percentage may take off, 0 for no cap.</param>
/// <param name="MinimumSubtotal">0 for none.</param>
public readonly record struct OfferValue(OfferKind Kind, decimal Value, decimal Cap, decimal MinimumSubtotal)
{
    /// <summary>Free shipping takes nothing off the cart: what it costs the shop is not known from it.</summary>
    public decimal On(decimal cartValue)
    {
        if (cartValue < MinimumSubtotal)
            return 0m;

        var off = Kind switch
        {
            OfferKind.Percentage => Capped(decimal.Round(cartValue * Value / 100m, 4)),
            OfferKind.Amount => Value,
            _ => 0m,
        };
        return Math.Min(off, cartValue);
    }

    private decimal Capped(decimal off) => Cap > 0m ? Math.Min(off, Cap) : off;
}
