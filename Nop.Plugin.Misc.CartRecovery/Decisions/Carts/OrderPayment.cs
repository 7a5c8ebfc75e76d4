namespace Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

/// <summary>How an order's payment stands.</summary>
public enum PaymentStanding
{
    Pending,

    /// <summary>Paid, or the money is reserved.</summary>
    Secured,

    /// <summary>Refunded in full, or the reservation was given up.</summary>
    Returned,
}

/// <param name="Total">What is to be paid, in the primary store currency.</param>
public readonly record struct OrderStanding(PaymentStanding Payment, bool Complete, bool Cancelled, bool Deleted, decimal Total);

/// <summary>Whether an order still waits for its money, and how its episode ends when it does not.</summary>
public static class OrderPayment
{
    public static EpisodeState StateOf(OrderStanding order) => order switch
    {
        { Deleted: true } or { Cancelled: true } or { Payment: PaymentStanding.Returned } => EpisodeState.Cancelled,
        { Payment: PaymentStanding.Secured } or { Complete: true } or { Total: <= 0 } => EpisodeState.Converted,
        _ => EpisodeState.Open,
    };
}
