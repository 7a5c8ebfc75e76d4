using System.Globalization;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>What GET shows. It changes nothing, because mail scanners fetch every link.</summary>
internal sealed class RestorePage(
    EpisodeStore episodes,
    LineInspector inspector,
    LandingLines lines,
    CartRestorer restorer,
    ISettingService settings,
    IDateTimeHelper times,
    TimeProvider time)
{
    public async Task<LandingModel> ModelAsync(OpenedLink opened)
    {
        var inspected = await InspectAsync(opened);
        var model = new LandingModel
        {
            LanguageId = opened.Language.Id,
            Culture = opened.Language.LanguageCulture,
            IsRightToLeft = opened.Language.Rtl,
            Lines = await lines.OfAsync(inspected, opened.Episode, opened.Visitor, opened.Store, opened.Language),
            Coupon = Coupon(opened),
            IsOrdered = opened.Episode.State == EpisodeState.Converted,
            IsSomebodyElse = opened.IsSomebodyElse,
            PressesItself = false,
        };
        return model with { PressesItself = await MayPressItselfAsync(model, opened) };
    }

    public async Task<IReadOnlyList<InspectedLine>> InspectAsync(OpenedLink opened)
    {
        var inspected = new List<InspectedLine>();
        foreach (var line in await episodes.LinesAsync([opened.Episode.Id]))
            inspected.Add(await inspector.InspectAsync(line, opened.Episode, opened.Visitor, opened.Store));
        return inspected;
    }

    /// <summary>Whatever needs a person's word waits for the button: a change, a dead coupon, an account, an order, a cart that would be replaced.</summary>
    private async Task<bool> MayPressItselfAsync(LandingModel model, OpenedLink opened) =>
        model is { HasAnything: true, IsChanged: false, IsOrdered: false, IsSomebodyElse: false, Coupon: null or { IsLive: true } }
        && !opened.Visitor.IsSystemAccount
        && (!(await settings.LoadSettingAsync<CartRecoverySettings>(opened.Store.Id)).RestoreReplacesCart || await restorer.IsEmptyAsync(opened.Visitor, opened.Store));

    private LandingCoupon? Coupon(OpenedLink opened) =>
        opened.Coupon is not { } coupon
            ? null
            : new LandingCoupon(
                CouponCode.Grouped(coupon.Code),
                CouponRule.For(coupon.Facts, opened.Visitor.Id, time.NowUtc()) == CouponAnswer.Valid,
                LocalTime(coupon.ExpiresUtc.AsUtc(), opened.Recipient, opened.Language));

    private string LocalTime(DateTime utc, Recipient? recipient, Language language)
    {
        var zone = recipient is { TimeZoneId.Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(recipient.TimeZoneId, out var own) ? own : times.DefaultStoreTimeZone;
        return TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("f", CultureInfo.GetCultureInfo(language.LanguageCulture));
    }
}
