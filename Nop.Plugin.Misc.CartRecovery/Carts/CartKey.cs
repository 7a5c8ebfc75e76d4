using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Whose cart in which store. Shops that share carts between their stores have one cart, hence one open episode, for each customer.</summary>
internal readonly record struct CartKey(int StoreId, int CustomerId, bool Shared)
{
    public string OpenKey => Episode.OpenKeyFor(Shared ? 0 : StoreId, CustomerId);

    /// <summary>0 where the platform itself ignores the store of a line.</summary>
    public int LineStoreId => Shared ? 0 : StoreId;
}

internal sealed class CartKeys(ShoppingCartSettings settings)
{
    public CartKey Of(int storeId, int customerId) => new(storeId, customerId, settings.CartsSharedBetweenStores);
}
