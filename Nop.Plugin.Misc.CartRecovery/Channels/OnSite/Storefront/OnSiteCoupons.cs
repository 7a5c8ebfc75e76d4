using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>The code that the step offered, else the one that an earlier step gave the same person and that still lives.</summary>
internal sealed class OnSiteCoupons(CouponStore coupons, CouponAnswers answers, ICustomerService customers, TimeProvider time)
{
    public async Task<OnSiteCoupon?> OfAsync(OnSiteMessage message, Customer customer)
    {
        if (await LiveAsync(message, customer) is not { } coupon)
            return null;

        var ends = new DateTimeOffset(coupon.ExpiresUtc.AsUtc());
        return new OnSiteCoupon(coupon.Spelling.Length > 0 ? coupon.Spelling : CouponCode.Grouped(coupon.Code), ends.ToUnixTimeMilliseconds(), time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    public async Task ApplyAsync(OnSiteMessage message, Customer customer)
    {
        if (await LiveAsync(message, customer) is not { } coupon)
            return;
        var carried = await customers.ParseAppliedDiscountCouponCodesAsync(customer);
        if (!carried.Any(coupon.IsTypedAs))
            await customers.ApplyDiscountCouponCodeAsync(customer, coupon.Code);
    }

    private async Task<Coupon?> LiveAsync(OnSiteMessage message, Customer customer)
    {
        var coupon = await coupons.ByIdAsync(message.CouponId)
            ?? (await coupons.UnredeemedOfAsync([message.RecipientId], time.NowUtc())).FirstOrDefault(given => given.EpisodeId == message.EpisodeId);
        return coupon is not null && CouponRule.MayWork(await answers.OfAsync(coupon, customer)) ? coupon : null;
    }
}
