using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What a coupon answers to this customer with this cart: its own state first, then the terms of its offer.</summary>
internal sealed class CouponAnswers(CouponLookup lookup, CouponBearers bearers, CartWorth worth, TimeProvider time)
{
    public async Task<CouponAnswer> OfAsync(Coupon coupon, Customer customer)
    {
        var answer = CouponRule.For(coupon.Facts, customer.Id, time.NowUtc());
        return answer == CouponAnswer.Valid ? await OfAsync(await lookup.TermsAsync(coupon), customer) : answer;
    }

    public async Task<CouponAnswer> OfAsync(CouponTerms terms, Customer customer)
    {
        if (terms.OnlyFor is { } holder && !HolderRule.Admits(holder, await bearers.OfAsync(customer)))
            return CouponAnswer.NotYours;

        return terms.MinimumSubtotal > 0m && await worth.OfAsync(customer) < terms.MinimumSubtotal ? CouponAnswer.BelowMinimum : CouponAnswer.Valid;
    }
}
