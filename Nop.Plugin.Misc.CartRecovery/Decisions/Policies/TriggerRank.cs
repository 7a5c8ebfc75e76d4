using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>What a trigger needs and how near it is to the money.</summary>
public static class TriggerRank
{
    /// <summary>Those whose episodes this version opens.</summary>
    public static IReadOnlyList<Trigger> Available { get; } = [Trigger.AbandonedCart, Trigger.IncompleteCheckout, Trigger.UnpaidOrder, Trigger.Wishlist, Trigger.Conversation];

    /// <summary>The higher goes first among campaigns of the same priority.</summary>
    public static int Of(Trigger trigger) => trigger switch
    {
        Trigger.UnpaidOrder => 60,
        Trigger.Conversation => 50,
        Trigger.IncompleteCheckout => 40,
        Trigger.AbandonedCart => 30,
        Trigger.Wishlist => 20,
        _ => 10,
    };

    public static EpisodeKind KindOf(Trigger trigger) => trigger switch
    {
        Trigger.UnpaidOrder => EpisodeKind.Order,
        Trigger.Wishlist => EpisodeKind.Wishlist,
        Trigger.Conversation => EpisodeKind.Conversation,
        Trigger.Purchase => EpisodeKind.Purchase,
        _ => EpisodeKind.Cart,
    };

    /// <summary>Its episodes are about something that a link brings back: a cart, a wishlist, an order to pay.</summary>
    public static bool Restores(Trigger trigger) => KindOf(trigger) is EpisodeKind.Cart or EpisodeKind.Wishlist or EpisodeKind.Order;

    /// <summary>An abandoned-cart campaign takes started checkouts too, when no other does.</summary>
    public static bool Fits(Trigger trigger, EpisodeKind kind, CheckoutStage stage) =>
        KindOf(trigger) == kind && (trigger != Trigger.IncompleteCheckout || stage >= CheckoutStage.Started);
}
