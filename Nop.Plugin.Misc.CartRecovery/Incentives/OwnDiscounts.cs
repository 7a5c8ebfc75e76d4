using System.Globalization;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Discounts;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>
/// For merchants who want each code on the platform's own discount pages. The platform reads its whole list of active discounts anew after every change
/// and walks it at every total, so there are never more than the offer's cap: codes beyond it resolve to the offer's master as personal ones do.
/// </summary>
internal sealed class OwnDiscounts(IDiscountService discounts, IncentiveStore incentives, OfferQueries offers, OfferWrites writes, ILocalizationService localization)
{
    public const int MostAllowed = 10_000;

    /// <summary>By this they are found again, whatever became of their codes.</summary>
    private const string Marker = CartRecoveryDefaults.SystemName + ": one code";

    /// <summary>Changes at a time: each makes the platform drop its lists.</summary>
    private const int Batch = 50;

    public static bool IsOne(Discount discount) => discount.AdminComment == Marker;

    public async Task MakeAsync(Incentive incentive, Coupon coupon, Discount master)
    {
        if (await offers.OwnDiscountsAsync(incentive.Id, master.Id) >= Math.Min(incentive.OwnDiscountCap, MostAllowed))
            return;

        if (!incentive.OwnDiscountsMade)
            await writes.NoteOwnDiscountsAsync(incentive.Id);
        var own = DiscountCopy.Of(master);
        own.Id = 0;
        own.Name = string.Format(CultureInfo.InvariantCulture, await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Incentives.Own"), coupon.Code, incentive.Id);
        own.AdminComment = Marker;
        own.CouponCode = coupon.Code;
        own.RequiresCouponCode = true;
        own.DiscountLimitation = DiscountLimitationType.NTimesOnly;
        own.LimitationTimes = 1;
        own.EndDateUtc = coupon.ExpiresUtc;
        await discounts.InsertDiscountAsync(own);
        if (await writes.PutOnDiscountAsync(coupon, own.Id))
            (coupon.MasterDiscountId, coupon.Version) = (own.Id, coupon.Version + 1);
        else
            await discounts.DeleteDiscountAsync(own);
    }

    /// <summary>The code's hours were counted anew.</summary>
    public async Task ExtendAsync(Coupon coupon)
    {
        if (await discounts.GetDiscountByIdAsync(coupon.MasterDiscountId) is not { } known || known.EndDateUtc is null)
            return;

        var extended = DiscountCopy.Of(known);
        extended.EndDateUtc = coupon.ExpiresUtc;
        await discounts.UpdateDiscountAsync(extended);
    }

    /// <summary>Takes what has ended off the platform's list, a bounded batch at a time. Used ones only sleep: orders name them.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> RetireAsync(DateTime nowUtc)
    {
        var taken = 0;
        foreach (var incentive in (await incentives.AllAsync()).Where(incentive => incentive.OwnDiscountsMade))
            foreach (var coupon in await offers.WithEndedDiscountAsync(incentive.Id, incentive.MasterDiscountId, nowUtc, Batch))
            {
                await EndAsync(coupon);
                taken += await writes.TakeOffDiscountAsync(coupon.Id, incentive.MasterDiscountId);
            }

        return taken;
    }

    /// <summary>For uninstalling.</summary>
    public async Task RemoveAllAsync()
    {
        foreach (var own in (await discounts.GetAllDiscountsAsync(showHidden: true, isActive: null)).Where(IsOne))
            await discounts.DeleteDiscountAsync(own);
    }

    private async Task EndAsync(Coupon coupon)
    {
        if (await discounts.GetDiscountByIdAsync(coupon.MasterDiscountId) is not { } own)
            return;
        if (coupon.OrderId == 0)
        {
            await discounts.DeleteDiscountAsync(own);
            return;
        }

        var asleep = DiscountCopy.Of(own);
        asleep.IsActive = false;
        await discounts.UpdateDiscountAsync(asleep);
    }
}
