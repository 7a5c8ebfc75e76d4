using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Catalog;
using Nop.Services.Discounts;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>A code may be accepted and still give nothing: the shopper sees a coupon that does not work.</summary>
internal sealed class DiscountEffect(IDiscountService discounts, IShoppingCartService carts, IOrderTotalCalculationService totals, IProductService products)
{
    /// <returns>Null when the discount takes something off this cart.</returns>
    public async Task<CouponProblem?> ProblemAsync(Discount master, IList<ShoppingCartItem> cart, decimal worth)
    {
        if (master.DiscountType == DiscountType.AssignedToShipping)
            return !await carts.ShoppingCartRequiresShippingAsync(cart) || await totals.IsFreeShippingAsync(cart) ? CouponProblem.ShipsFreeAnyway : null;
        // The platform looks for gift cards in the cart of the store that the task runs in, which need not be this one.
        if (await HoldsGiftCardAsync(cart))
            return CouponProblem.GiftCardInCart;

        return discounts.GetDiscountAmount(master, worth) > 0m && (master.DiscountType != DiscountType.AssignedToOrderSubTotal || await IsPreferredAsync(master, cart, worth))
            ? null
            : CouponProblem.NoEffect;
    }

    private async Task<bool> HoldsGiftCardAsync(IList<ShoppingCartItem> cart) =>
        (await products.GetProductsByIdsAsync([.. cart.Select(item => item.ProductId).Distinct()])).Any(product => product.IsGiftCard);

    /// <summary>Against what the cart gets without it.</summary>
    private async Task<bool> IsPreferredAsync(Discount master, IList<ShoppingCartItem> cart, decimal worth)
    {
        var applied = (await totals.GetShoppingCartSubTotalAsync(cart, includingTax: false)).appliedDiscounts;
        return discounts.GetPreferredDiscount([.. applied.Where(discount => discount.Id != master.Id), master], worth, out _).Any(discount => discount.Id == master.Id);
    }
}
