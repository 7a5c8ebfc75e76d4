using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Orders;

/// <summary>The platform's numbers read as facts.</summary>
internal static class OrderStates
{
    public static EpisodeState Of(Order order) => OrderPayment.StateOf(new OrderStanding(
        PaymentOf(order.PaymentStatus),
        order.OrderStatus == OrderStatus.Complete,
        order.OrderStatus == OrderStatus.Cancelled,
        order.Deleted,
        order.OrderTotal));

    private static PaymentStanding PaymentOf(PaymentStatus status) => status switch
    {
        PaymentStatus.Pending => PaymentStanding.Pending,
        PaymentStatus.Refunded or PaymentStatus.Voided => PaymentStanding.Returned,
        _ => PaymentStanding.Secured,
    };
}
