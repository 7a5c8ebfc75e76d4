namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>How triggers are written in campaign files.</summary>
public static class TriggerCodes
{
    private static readonly Dictionary<string, Trigger> _triggers = new(StringComparer.Ordinal)
    {
        ["abandoned-cart"] = Trigger.AbandonedCart,
        ["incomplete-checkout"] = Trigger.IncompleteCheckout,
        ["unpaid-order"] = Trigger.UnpaidOrder,
        ["wishlist"] = Trigger.Wishlist,
        ["conversation"] = Trigger.Conversation,
        ["purchase"] = Trigger.Purchase,
    };

    public static IReadOnlyCollection<string> All => _triggers.Keys;

    public static string Of(Trigger trigger) => _triggers.First(pair => pair.Value == trigger).Key;

    public static Trigger? Find(string code) => _triggers.TryGetValue(code, out var trigger) ? trigger : null;
}
