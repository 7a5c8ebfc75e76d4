using Nop.Core.Configuration;

namespace Nop.Core.Domain.Orders;

public class ShoppingCartSettings : ISettings
{
    public int MaximumShoppingCartItems { get; set; }
    public int MaximumWishlistItems { get; set; }
    public bool CartsSharedBetweenStores { get; set; }
    public bool ShowDiscountBox { get; set; }
    public bool MiniShoppingCartEnabled { get; set; }
    public bool RoundPricesDuringCalculation { get; set; }
}
