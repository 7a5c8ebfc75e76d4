using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>What an episode's cart really holds.</summary>
/// <param name="Customer">Null once the platform has removed the guest; his lines went with him.</param>
internal sealed record CartContent(Customer? Customer, IReadOnlyList<CartLine> Lines)
{
    public decimal Value => Lines.Sum(line => line.UnitPrice * line.Quantity);

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
