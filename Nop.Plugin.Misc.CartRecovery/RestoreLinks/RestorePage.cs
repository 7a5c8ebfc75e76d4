using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>What GET shows. It changes nothing, because mail scanners fetch every link.</summary>
internal sealed class RestorePage(
    EpisodeStore episodes,
    LineInspector inspector,
    LandingLines lines,
    SimilarProducts similar,
    LandingCoupons coupons,
    CartRestorer restorer,
    ISettingService settings)
{
    public async Task<LandingModel> ModelAsync(OpenedLink opened)
    {
        var inspected = await InspectAsync(opened);
        return new LandingModel
        {
            LanguageId = opened.Language.Id,
            Culture = opened.Language.LanguageCulture,
            IsRightToLeft = opened.Language.Rtl,
            Lines = await lines.OfAsync(inspected, opened),
            Coupon = await coupons.OfAsync(opened),
            Similar = await similar.ForAsync(inspected, opened),
            IsOrdered = opened.Episode.State == EpisodeState.Converted,
            IsSomebodyElse = opened.IsSomebodyElse,
            OwnLines = (await restorer.OthersAsync(inspected, opened.Visitor, opened.Store)).Count,
            PrefersReplacing = (await settings.LoadSettingAsync<CartRecoverySettings>(opened.Store.Id)).RestoreReplacesCart,
            IsCrawler = opened.Visitor.IsSystemAccount,
        };
    }

    public async Task<IReadOnlyList<InspectedLine>> InspectAsync(OpenedLink opened)
    {
        var inspected = new List<InspectedLine>();
        foreach (var line in await episodes.LinesAsync([opened.Episode.Id]))
            inspected.Add(await inspector.InspectAsync(line, opened));
        return inspected;
    }
}
