using System.Globalization;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>The code that comes with a link, and until when.</summary>
internal sealed class LandingCoupons(IDateTimeHelper times, CouponAnswers answers)
{
    public async Task<LandingCoupon?> OfAsync(OpenedLink opened) =>
        opened.Coupon is not { } coupon
            ? null
            : new LandingCoupon(
                coupon.Spelling.Length > 0 ? coupon.Spelling : CouponCode.Grouped(coupon.Code),
                CouponRule.MayWork(await answers.OfAsync(coupon, opened.Visitor)),
                LocalTime(coupon.ExpiresUtc.AsUtc(), opened.Recipient, opened.Language));

    private string LocalTime(DateTime utc, Recipient? recipient, Language language)
    {
        var zone = recipient is { TimeZoneId.Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(recipient.TimeZoneId, out var own) ? own : times.DefaultStoreTimeZone;
        return TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("f", CultureInfo.GetCultureInfo(language.LanguageCulture));
    }
}
