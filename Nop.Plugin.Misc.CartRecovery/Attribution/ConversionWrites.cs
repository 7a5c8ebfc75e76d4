using LinqToDB;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>What becomes of a recorded order; one statement each, and nothing when the order is not one of ours.</summary>
internal sealed class ConversionWrites(IRepository<Conversion> conversions)
{
    public Task<int> PaidAsync(int orderId, DateTime paidUtc) =>
        conversions.Table
            .Where(conversion => conversion.OrderId == orderId && conversion.PaidUtc == null)
            .Set(conversion => conversion.PaidUtc, (DateTime?)paidUtc)
            .UpdateAsync();

    /// <summary>A cancelled order is taken back whole, whatever was refunded before.</summary>
    public Task<int> CancelledAsync(int orderId, DateTime cancelledUtc) =>
        conversions.Table
            .Where(conversion => conversion.OrderId == orderId && conversion.CancelledUtc == null)
            .Set(conversion => conversion.CancelledUtc, (DateTime?)cancelledUtc)
            .Set(conversion => conversion.TakenBack, conversion => conversion.Amount)
            .UpdateAsync();

    /// <summary>An order that the merchant has put back in force counts again, less what was refunded.</summary>
    public Task<int> RevivedAsync(int orderId, decimal refunded) =>
        conversions.Table
            .Where(conversion => conversion.OrderId == orderId && conversion.CancelledUtc != null)
            .Set(conversion => conversion.CancelledUtc, (DateTime?)null)
            .Set(conversion => conversion.TakenBack, refunded)
            .UpdateAsync();

    /// <param name="refunded">All refunds so far, so that an event told twice changes nothing.</param>
    public Task<int> RefundedAsync(int orderId, decimal refunded) =>
        conversions.Table
            .Where(conversion => conversion.OrderId == orderId && conversion.CancelledUtc == null)
            .Set(conversion => conversion.TakenBack, refunded)
            .UpdateAsync();
}
