using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>A line of the snapshot held against the shop of this moment.</summary>
/// <param name="Product">Null when its row is gone.</param>
/// <param name="PriceThen">In the snapshot's currency and tax display, like <paramref name="PriceNow"/>.</param>
internal sealed record InspectedLine(CartLine Line, Product? Product, LineOutcome Outcome, decimal PriceThen, decimal PriceNow)
{
    public bool KeepsNamedPrice => Outcome.Quantity > 0 && Product is { CustomerEntersPrice: true };

    public bool KeepsGiftCard => Outcome.Quantity > 0 && Product is { IsGiftCard: true };
}
