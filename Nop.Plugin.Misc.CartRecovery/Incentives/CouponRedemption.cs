using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What orders do to codes. The platform's usage row names the discount, not the code, so the code is found on the customer.</summary>
internal sealed class CouponRedemption(CouponLookup lookup, CouponStore coupons, CouponClaims claims, ICustomerService customers, TimeProvider time)
{
    /// <summary>Marks one code of the offer as used by the order: the one reserved for it, else any that works. Null when none could be had: the code was used twice.</summary>
    public async Task<Coupon?> UseAsync(int masterDiscountId, Order order)
    {
        if ((await coupons.OfOrderAsync(order.Id)).FirstOrDefault(coupon => coupon.MasterDiscountId == masterDiscountId) is { } known)
            return known;
        var customer = await customers.GetCustomerByIdAsync(order.CustomerId);
        if (customer is null)
            return null;

        var codes = CouponLookup.Keys(await customers.ParseAppliedDiscountCouponCodesAsync(customer));
        lookup.Forget();
        var candidates = (await lookup.FindAsync(codes)).Values
            .Where(coupon => coupon.MasterDiscountId == masterDiscountId)
            .OrderByDescending(coupon => coupon.ReservedByCustomerId == customer.Id)
            .ThenBy(coupon => coupon.ExpiresUtc);
        foreach (var coupon in candidates)
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
