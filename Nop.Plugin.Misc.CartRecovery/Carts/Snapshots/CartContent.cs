using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <param name="State">Open while the order waits for its money.</param>
/// <param name="Total">What is to be paid, in the primary store currency.</param>
internal sealed record OrderContent(EpisodeState State, decimal Total, Address? Billing)
{
    public static OrderContent Gone { get; } = new(EpisodeState.Cancelled, 0m, null);
}

/// <summary>What an episode's cart, wishlist or order really holds.</summary>
/// <param name="Customer">Null once the platform has removed the guest; his lines went with him.</param>
internal sealed record CartContent(Customer? Customer, IReadOnlyList<CartLine> Lines)
{
    /// <summary>Null unless it is an order.</summary>
    public OrderContent? Order { get; init; }

    public decimal Value => Order?.Total ?? Lines.Sum(line => line.UnitPrice * line.Quantity);

    public int ItemCount => Lines.Sum(line => line.Quantity);

    public bool IsSameAs(IReadOnlyCollection<CartLine> stored) =>
        stored.Count == Lines.Count && stored.Zip(Lines).All(pair => Same(pair.First, pair.Second));

    private static bool Same(CartLine stored, CartLine read) =>
        stored.ProductId == read.ProductId
        && stored.Quantity == read.Quantity
        && stored.UnitPrice == read.UnitPrice
        && stored.CustomerEnteredPrice == read.CustomerEnteredPrice
        && stored.AttributesXml == read.AttributesXml
        && stored.RentalStartDateUtc == read.RentalStartDateUtc
        && stored.RentalEndDateUtc == read.RentalEndDateUtc;
}
