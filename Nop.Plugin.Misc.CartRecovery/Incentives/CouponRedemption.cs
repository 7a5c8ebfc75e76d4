using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <param name="Used">Null when none could be had.</param>
/// <param name="Brought">What the customer carried of the discount, used or not.</param>
internal sealed record Redeemed(Coupon? Used, IReadOnlyList<Coupon> Brought);

/// <summary>What orders do to codes. The platform's usage row names the discount, not the code, so the code is found on the customer.</summary>
internal sealed class CouponRedemption(
    CouponLookup lookup, CouponStore coupons, CouponClaims claims, Entitlements entitlements, RequirementChoice choice, ICustomerService customers, TimeProvider time)
{
    /// <summary>Marks one code of the discount as used by the order: the one reserved for it, else any that works. None means that the code was used twice.</summary>
    public async Task<Redeemed> UseAsync(int masterDiscountId, Order order)
    {
        if ((await coupons.OfOrderAsync(order.Id)).FirstOrDefault(coupon => coupon.MasterDiscountId == masterDiscountId) is { } known)
            return new Redeemed(known, [known]);
        if (await customers.GetCustomerByIdAsync(order.CustomerId) is not { } customer)
            return new Redeemed(null, []);

        var codes = CouponLookup.Keys(await customers.ParseAppliedDiscountCouponCodesAsync(customer));
        lookup.Forget();
        var brought = (await lookup.FindAsync(codes)).Values.Where(coupon => coupon.MasterDiscountId == masterDiscountId).ToList();
        return new Redeemed(await FirstAsync(brought, customer, order), brought);
    }

    /// <summary>The same for a discount that asked for no code: one coupon that the customer was given is used up, or was by a code of this very order.</summary>
    public async Task<bool> UseGivenAsync(IReadOnlyList<DiscountRequirement> requirements, Order order)
    {
        if (await customers.GetCustomerByIdAsync(order.CustomerId) is not { } customer)
            return false;

        var used = await coupons.OfOrderAsync(order.Id);
        entitlements.Forget();
        foreach (var requirement in requirements)
        {
            var incentiveId = await choice.OfferAsync(requirement.Id);
            if (used.Any(coupon => incentiveId == 0 || coupon.IncentiveId == incentiveId)
                || await FirstAsync(await entitlements.OfAsync(customer, incentiveId), customer, order) is not null)
                return true;
        }

        return false;
    }

    private async Task<Coupon?> FirstAsync(IReadOnlyList<Coupon> candidates, Customer customer, Order order)
    {
        foreach (var coupon in candidates.OrderByDescending(coupon => coupon.ReservedByCustomerId == customer.Id).ThenBy(coupon => coupon.ExpiresUtc))
        {
            var now = time.NowUtc();
            if (CouponRule.For(coupon.Facts, customer.Id, now) != CouponAnswer.HeldByAnother && await claims.UseAsync(coupon, order.Id, now))
                return coupon;
        }

        return null;
    }

    /// <summary>An order taken back gives its code back while that is still valid, unless the person holds a newer one.</summary>
    public async Task ReturnAsync(int orderId)
    {
        var now = time.NowUtc();
        foreach (var coupon in await coupons.OfOrderAsync(orderId))
            if (coupon.State == CouponState.Used && coupon.ExpiresUtc.AsUtc() > now && (coupon.IsTest || !coupon.IsSuperseded))
                await claims.ReturnAsync(coupon);
    }
}
