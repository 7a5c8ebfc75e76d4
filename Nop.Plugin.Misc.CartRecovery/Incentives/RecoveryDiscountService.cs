using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// The platform's discount service with our personal codes resolved: each stands for its offer's one master discount.
/// The platform is never asked for a code of ours, since it keeps an answer per code; everything else passes through.
/// </summary>
internal sealed class RecoveryDiscountService(IDiscountService inner, CouponResolver resolver, CurrencyAmounts amounts, CouponProbe probe) : IDiscountService
{
    public async Task<Discount?> GetDiscountByIdAsync(int discountId)
    {
        if (discountId == CouponProbe.Question)
        {
            probe.Heard = true;
            return null;
        }

        return discountId < 0 ? await resolver.CopyByIdAsync(inner, discountId) : await inner.GetDiscountByIdAsync(discountId);
    }

    public async Task<IList<Discount>> GetAllDiscountsAsync(
        DiscountType? discountType = null,
        string? couponCode = null,
        string? discountName = null,
        bool showHidden = false,
        DateTime? startDateUtc = null,
        DateTime? endDateUtc = null,
        bool? isActive = true,
        int vendorId = 0) =>
        await resolver.IsOursAsync(couponCode)
            ? await resolver.CopiesByCodeAsync(inner, couponCode!, showHidden, discountType, isActive)
            : await inner.GetAllDiscountsAsync(discountType, couponCode, discountName, showHidden, startDateUtc, endDateUtc, isActive, vendorId);

    public Task<DiscountValidationResult> ValidateDiscountAsync(Discount discount, Customer customer, string[]? couponCodesToValidate) =>
        resolver.ValidateAsync(inner, discount, customer, couponCodesToValidate);

    public Task DeleteDiscountAsync(Discount discount) => inner.DeleteDiscountAsync(discount);

    public Task InsertDiscountAsync(Discount discount) => inner.InsertDiscountAsync(discount);

    public Task UpdateDiscountAsync(Discount discount) => inner.UpdateDiscountAsync(discount);

    public Task<IList<Discount>> GetAppliedDiscountsAsync<T>(IDiscountSupported<T> entity)
        where T : DiscountMapping => inner.GetAppliedDiscountsAsync(entity);

    public decimal GetDiscountAmount(Discount discount, decimal amount) => inner.GetDiscountAmount(amounts.InCurrency(discount), amount);

    public List<Discount> GetPreferredDiscount(IList<Discount> discounts, decimal amount, out decimal discountAmount) =>
        amounts.BackFrom(inner.GetPreferredDiscount(amounts.InCurrency(discounts), amount, out discountAmount), discounts);

    public bool ContainsDiscount(IList<Discount> discounts, Discount discount) => inner.ContainsDiscount(discounts, discount);

    public Task<IList<DiscountRequirement>> GetAllDiscountRequirementsAsync(int discountId = 0, bool topLevelOnly = false) =>
        inner.GetAllDiscountRequirementsAsync(discountId, topLevelOnly);

    public Task<DiscountRequirement> GetDiscountRequirementByIdAsync(int discountRequirementId) =>
        inner.GetDiscountRequirementByIdAsync(discountRequirementId);

    public Task<IList<DiscountRequirement>> GetDiscountRequirementsByParentAsync(DiscountRequirement discountRequirement) =>
        inner.GetDiscountRequirementsByParentAsync(discountRequirement);

    public Task DeleteDiscountRequirementAsync(DiscountRequirement discountRequirement, bool recursively) =>
        inner.DeleteDiscountRequirementAsync(discountRequirement, recursively);

    public Task InsertDiscountRequirementAsync(DiscountRequirement discountRequirement) =>
        inner.InsertDiscountRequirementAsync(discountRequirement);

    public Task UpdateDiscountRequirementAsync(DiscountRequirement discountRequirement) =>
        inner.UpdateDiscountRequirementAsync(discountRequirement);

    public Task<DiscountUsageHistory> GetDiscountUsageHistoryByIdAsync(int discountUsageHistoryId) =>
        inner.GetDiscountUsageHistoryByIdAsync(discountUsageHistoryId);

    public Task<IPagedList<DiscountUsageHistory>> GetAllDiscountUsageHistoryAsync(
        int? discountId = null,
        int? customerId = null,
        int? orderId = null,
        bool includeCancelledOrders = true,
        int pageIndex = 0,
        int pageSize = int.MaxValue) =>
        inner.GetAllDiscountUsageHistoryAsync(discountId, customerId, orderId, includeCancelledOrders, pageIndex, pageSize);

    public Task InsertDiscountUsageHistoryAsync(DiscountUsageHistory discountUsageHistory) =>
        inner.InsertDiscountUsageHistoryAsync(discountUsageHistory);

    public Task DeleteDiscountUsageHistoryAsync(DiscountUsageHistory discountUsageHistory) =>
        inner.DeleteDiscountUsageHistoryAsync(discountUsageHistory);
}
