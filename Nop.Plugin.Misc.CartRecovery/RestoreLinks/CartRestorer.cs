using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>Fills the visitor's own cart from the snapshot. A line is raised to the wanted quantity, never added on top, so that pressing twice is pressing once.</summary>
internal sealed class CartRestorer(IShoppingCartService carts, CartKeys keys, ICustomerService customers, CouponAnswers answers)
{
    /// <returns>What the cart took, line by line.</returns>
    public async Task<IReadOnlyList<InspectedLine>> FillAsync(IReadOnlyList<InspectedLine> lines, Customer visitor, Store store)
    {
        var filled = new List<InspectedLine>();
        foreach (var line in lines)
            if (line.Outcome.Quantity > 0 && await RaiseAsync(line, visitor, store))
                filled.Add(line);
        return filled;
    }

    /// <summary>What the visitor's cart has besides these lines.</summary>
    public async Task<IReadOnlyList<ShoppingCartItem>> OthersAsync(IEnumerable<InspectedLine> lines, Customer visitor, Store store)
    {
        var kept = new HashSet<int>();
        foreach (var line in lines.Where(line => line.Product is not null))
            if (await FindAsync(line, visitor, store) is { } item)
                kept.Add(item.Id);
        return [.. (await CartAsync(visitor, store)).Where(item => !kept.Contains(item.Id))];
    }

    /// <summary>For a visitor who wants the restored cart in place of what he had.</summary>
    public async Task RemoveOthersAsync(IReadOnlyList<InspectedLine> lines, Customer visitor, Store store)
    {
        foreach (var item in await OthersAsync(lines.Where(line => line.Outcome.Quantity > 0), visitor, store))
            await carts.DeleteShoppingCartItemAsync(item);
    }

    /// <summary>After the cart is filled: the platform's own link parameter would validate against an empty one.</summary>
    public async Task ApplyCouponAsync(OpenedLink opened)
    {
        if (opened.Coupon is not { } coupon || !CouponRule.MayWork(await answers.OfAsync(coupon, opened.Visitor)))
            return;
        var carried = await customers.ParseAppliedDiscountCouponCodesAsync(opened.Visitor);
        if (!carried.Any(coupon.IsTypedAs))
            await customers.ApplyDiscountCouponCodeAsync(opened.Visitor, coupon.Code);
    }

    private async Task<bool> RaiseAsync(InspectedLine inspected, Customer visitor, Store store)
    {
        var line = inspected.Line;
        var wanted = inspected.Outcome.Quantity;
        var item = await FindAsync(inspected, visitor, store);
        if (item is not null && item.Quantity >= wanted)
            return true;
        var warnings = item is not null
            ? await carts.UpdateShoppingCartItemAsync(
                visitor, item.Id, line.AttributesXml, line.CustomerEnteredPrice, line.RentalStartDateUtc, line.RentalEndDateUtc, wanted)
            : await carts.AddToCartAsync(
                visitor, inspected.Product!, ShoppingCartType.ShoppingCart, store.Id, line.AttributesXml, line.CustomerEnteredPrice, line.RentalStartDateUtc, line.RentalEndDateUtc, wanted);
        return warnings.Count == 0;
    }

    private async Task<ShoppingCartItem?> FindAsync(InspectedLine inspected, Customer visitor, Store store) =>
        await carts.FindShoppingCartItemInTheCartAsync(
            await CartAsync(visitor, store),
            ShoppingCartType.ShoppingCart,
            inspected.Product!,
            inspected.Line.AttributesXml,
            inspected.Line.CustomerEnteredPrice,
            inspected.Line.RentalStartDateUtc,
            inspected.Line.RentalEndDateUtc);

    private Task<IList<ShoppingCartItem>> CartAsync(Customer visitor, Store store) =>
        carts.GetShoppingCartAsync(visitor, ShoppingCartType.ShoppingCart, keys.Of(store.Id, visitor.Id).LineStoreId);
}
