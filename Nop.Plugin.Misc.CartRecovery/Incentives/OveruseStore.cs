using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal sealed class OveruseStore(IRepository<CouponOveruse> rows)
{
    public async Task<bool> IsToldAsync(int orderId, int discountId) => await rows.Table.AnyAsync(row => row.OrderId == orderId && row.DiscountId == discountId);

    public Task InsertAsync(CouponOveruse row) => rows.InsertAsync(row, publishEvent: false);
}
