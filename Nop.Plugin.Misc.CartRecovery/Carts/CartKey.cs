using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Whose cart, or whose wishlist, in which store. Shops that share carts between their stores have one of each, hence one open episode, for each customer.</summary>
internal readonly record struct CartKey(int StoreId, int CustomerId, bool Shared, EpisodeKind Kind = EpisodeKind.Cart)
{
    public string OpenKey => Episode.OpenKeyFor(Shared ? 0 : StoreId, CustomerId, Kind);

    /// <summary>0 where the platform itself ignores the store of a line.</summary>
    public int LineStoreId => Shared ? 0 : StoreId;

    /// <summary>Number of the <see cref="ShoppingCartType"/> of its lines.</summary>
    public int LineTypeId => (int)(Kind == EpisodeKind.Wishlist ? ShoppingCartType.Wishlist : ShoppingCartType.ShoppingCart);
}

internal sealed class CartKeys(ShoppingCartSettings settings)
{
    public CartKey Of(int storeId, int customerId, EpisodeKind kind = EpisodeKind.Cart) => new(storeId, customerId, settings.CartsSharedBetweenStores, kind);

    public CartKey Of(ShoppingCartItem item) => Of(item.StoreId, item.CustomerId, KindOf(item));

    /// <summary>Of several wishlists of a customer we make one.</summary>
    public static EpisodeKind KindOf(ShoppingCartItem item) =>
        item.ShoppingCartTypeId == (int)ShoppingCartType.Wishlist ? EpisodeKind.Wishlist : EpisodeKind.Cart;
}
