namespace NopCommerce.StandIn.Discounts;

internal sealed class DiscountRequirements(IRepository<DiscountRequirement> requirements, IStaticCacheManager cache)
{
    public Task<DiscountRequirement> ByIdAsync(int id) => requirements.GetByIdAsync(id);

    public Task InsertAsync(DiscountRequirement requirement) => requirements.InsertAsync(requirement);

    public Task UpdateAsync(DiscountRequirement requirement) => requirements.UpdateAsync(requirement);

    public Task DeleteAsync(DiscountRequirement requirement) => requirements.DeleteAsync(requirement);

    public Task<IList<DiscountRequirement>> OfParentAsync(int parentId) =>
        requirements.GetAllAsync(query => query.Where(r => r.ParentId == parentId).OrderBy(r => r.Id));

    public async Task<IList<DiscountRequirement>> OfDiscountAsync(int discountId, bool topLevelOnly)
    {
        var all = await cache.GetAsync(new CacheKey($"Nop.discountrequirement.bydiscount.{discountId}"), () => requirements.GetAllAsync(query =>
            query.Where(r => discountId == 0 || r.DiscountId == discountId).OrderBy(r => r.Id)));
        return topLevelOnly ? [.. all.Where(r => r.ParentId is null)] : all;
    }
}
