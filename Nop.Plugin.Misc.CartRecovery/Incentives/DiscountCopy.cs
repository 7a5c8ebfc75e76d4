using Nop.Core.Domain.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Discounts come out of a cache that all requests share, so whoever wants another one makes a copy.</summary>
internal static class DiscountCopy
{
    public static Discount Of(Discount source) => new()
    {
        Id = source.Id,
        Name = source.Name,
        AdminComment = source.AdminComment,
        DiscountTypeId = source.DiscountTypeId,
        UsePercentage = source.UsePercentage,
        DiscountPercentage = source.DiscountPercentage,
        DiscountAmount = source.DiscountAmount,
        MaximumDiscountAmount = source.MaximumDiscountAmount,
        StartDateUtc = source.StartDateUtc,
        EndDateUtc = source.EndDateUtc,
        RequiresCouponCode = source.RequiresCouponCode,
        CouponCode = source.CouponCode,
        IsCumulative = source.IsCumulative,
        DiscountLimitationId = source.DiscountLimitationId,
        LimitationTimes = source.LimitationTimes,
        MaximumDiscountedQuantity = source.MaximumDiscountedQuantity,
        AppliedToSubCategories = source.AppliedToSubCategories,
        IsActive = source.IsActive,
        VendorId = source.VendorId,
    };

    /// <summary>The master under a personal code. Its Id is ours, negative, so that the cart's remove button names exactly this code.</summary>
    public static Discount For(Coupon coupon, Discount master, string codeAsTyped)
    {
        var copy = Of(master);
        copy.Id = -coupon.Id;
        copy.CouponCode = codeAsTyped;
        return copy;
    }
}
