using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

internal sealed class IncentiveStore(IRepository<Incentive> incentives)
{
    public async Task<Incentive?> ByIdAsync(int id) => id == 0 ? null : await incentives.GetByIdAsync(id);

    public async Task<IReadOnlyList<Incentive>> AllAsync() => [.. await incentives.GetAllAsync(query => query.OrderBy(incentive => incentive.Id))];

    public async Task<bool> IsMasterAsync(int discountId) =>
        (await incentives.GetAllAsync(query => query.Where(incentive => incentive.MasterDiscountId == discountId).Take(1))).Count > 0;

    public Task SaveAsync(Incentive incentive) =>
        incentive.Id == 0 ? incentives.InsertAsync(incentive, publishEvent: false) : incentives.UpdateAsync(incentive, publishEvent: false);
}
