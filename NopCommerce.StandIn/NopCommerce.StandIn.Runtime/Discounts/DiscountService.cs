using NopCommerce.StandIn.Caching;

namespace NopCommerce.StandIn.Discounts;

/// <summary>
/// The whole list of active discounts is kept and walked at every question, as in the platform: that is why
/// one row per coupon is slow, and a benchmark on the stand-in must show it too.
/// </summary>
internal sealed class DiscountService(
    IRepository<Discount> discounts,
    DiscountRequirements requirements,
    DiscountUsage usage,
    DiscountValidation validation,
    IStaticCacheManager cache,
    TimeProvider time) : IDiscountService
{
    public async Task DeleteDiscountAsync(Discount discount)
    {
        foreach (var requirement in await requirements.OfDiscountAsync(discount.Id, topLevelOnly: true))
            await DeleteDiscountRequirementAsync(requirement, recursively: true);
        await discounts.DeleteAsync(discount);
    }

    public Task<Discount> GetDiscountByIdAsync(int discountId) => discounts.GetByIdAsync(discountId, _ => default);

    public async Task<IList<Discount>> GetAllDiscountsAsync(DiscountType? discountType = null, string couponCode = null, string discountName = null, bool showHidden = false, DateTime? startDateUtc = null, DateTime? endDateUtc = null, bool? isActive = true, int vendorId = 0)
    {
        var key = new CacheKey($"{CacheKeys.All<Discount>()}{couponCode}-{discountName}-{isActive}");
        IEnumerable<Discount> found = await cache.GetAsync(key, () => LoadAsync(couponCode, discountName, isActive));
        var now = time.GetUtcNow().UtcDateTime;
        if (!showHidden)
            found = found.Where(d => !(d.StartDateUtc > now) && !(d.EndDateUtc < now));
        if (discountType is { } type)
            found = found.Where(d => d.DiscountTypeId == (int)type);
        if (startDateUtc is { } start)
            found = found.Where(d => d.StartDateUtc == null || d.StartDateUtc >= start);
        if (endDateUtc is { } end)
            found = found.Where(d => d.EndDateUtc == null || d.EndDateUtc <= end);
        return found.Where(d => vendorId == 0 || d.VendorId == vendorId).ToList();
    }

    public Task InsertDiscountAsync(Discount discount) => discounts.InsertAsync(discount);

    public Task UpdateDiscountAsync(Discount discount) => discounts.UpdateAsync(discount);

    public Task<IList<Discount>> GetAppliedDiscountsAsync<T>(IDiscountSupported<T> entity) where T : DiscountMapping =>
        Task.FromResult<IList<Discount>>([]);

    public decimal GetDiscountAmount(Discount discount, decimal amount) => DiscountChoice.Amount(discount, amount);

    public List<Discount> GetPreferredDiscount(IList<Discount> discounts, decimal amount, out decimal discountAmount)
    {
        (var chosen, discountAmount) = DiscountChoice.Preferred(discounts, amount);
        return chosen;
    }

    public bool ContainsDiscount(IList<Discount> discounts, Discount discount) => discounts.Any(d => d.Id == discount.Id);

    public Task<IList<DiscountRequirement>> GetAllDiscountRequirementsAsync(int discountId = 0, bool topLevelOnly = false) => requirements.OfDiscountAsync(discountId, topLevelOnly);

    public Task<DiscountRequirement> GetDiscountRequirementByIdAsync(int discountRequirementId) => requirements.ByIdAsync(discountRequirementId);

    public Task<IList<DiscountRequirement>> GetDiscountRequirementsByParentAsync(DiscountRequirement discountRequirement) => requirements.OfParentAsync(discountRequirement.Id);

    public async Task DeleteDiscountRequirementAsync(DiscountRequirement discountRequirement, bool recursively)
    {
        if (recursively)
            foreach (var child in await GetDiscountRequirementsByParentAsync(discountRequirement))
                await DeleteDiscountRequirementAsync(child, recursively: true);
        await requirements.DeleteAsync(discountRequirement);
    }

    public Task InsertDiscountRequirementAsync(DiscountRequirement discountRequirement) => requirements.InsertAsync(discountRequirement);

    public Task UpdateDiscountRequirementAsync(DiscountRequirement discountRequirement) => requirements.UpdateAsync(discountRequirement);

    public Task<DiscountValidationResult> ValidateDiscountAsync(Discount discount, Customer customer, string[] couponCodesToValidate) =>
        validation.ValidateAsync(discount, customer, couponCodesToValidate);

    public Task<DiscountUsageHistory> GetDiscountUsageHistoryByIdAsync(int discountUsageHistoryId) => usage.ByIdAsync(discountUsageHistoryId);

    public Task<IPagedList<DiscountUsageHistory>> GetAllDiscountUsageHistoryAsync(int? discountId = null, int? customerId = null, int? orderId = null, bool includeCancelledOrders = true, int pageIndex = 0, int pageSize = int.MaxValue) =>
        usage.PageAsync(new(discountId, customerId, orderId, includeCancelledOrders), pageIndex, pageSize);

    public Task InsertDiscountUsageHistoryAsync(DiscountUsageHistory discountUsageHistory) => usage.InsertAsync(discountUsageHistory);

    public Task DeleteDiscountUsageHistoryAsync(DiscountUsageHistory discountUsageHistory) => usage.DeleteAsync(discountUsageHistory);

    private Task<IList<Discount>> LoadAsync(string couponCode, string discountName, bool? isActive) => discounts.GetAllAsync(query =>
    {
        if (isActive is { } active)
            query = query.Where(d => d.IsActive == active);
        if (!string.IsNullOrEmpty(couponCode))
            query = query.Where(d => d.CouponCode == couponCode);
        if (!string.IsNullOrEmpty(discountName))
            query = query.Where(d => d.Name.Contains(discountName));
        return query.OrderBy(d => d.Name).ThenBy(d => d.Id);
    });
}
