using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>One line of an episode's last cart snapshot: enough to rebuild the line and to show it when the cart is gone.</summary>
public sealed class CartLine : BaseEntity
{
    public int EpisodeId { get; set; }
    public int ProductId { get; set; }
    public string AttributesXml { get; set; } = "";
    public int Quantity { get; set; }

    /// <summary>Primary store currency; 0 unless the shopper names the price.</summary>
    public decimal CustomerEnteredPrice { get; set; }

    public DateTime? RentalStartDateUtc { get; set; }
    public DateTime? RentalEndDateUtc { get; set; }

    /// <summary>Price of one at the moment of the snapshot, in the primary store currency, before tax.</summary>
    public decimal UnitPrice { get; set; }
}
