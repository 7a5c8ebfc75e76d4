using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal static class RestoreLinksServices
{
    internal static IServiceCollection AddRestoreLinks(this IServiceCollection services) => services
        .AddScoped<RestoreLinkStore>()
        .AddScoped<RestoreLinkClaims>()
        .AddScoped<RestoreLinkIssuer>()
        .AddScoped<RestoreLinkPurge>()
        .AddScoped<LinkFinder>()
        .AddScoped<ShortLinkTags>()
        .AddScoped<LinkOpener>()
        .AddScoped<ShownPrices>()
        .AddScoped<LineChoices>()
        .AddScoped<LineRefusals>()
        .AddScoped<LineInspector>()
        .AddScoped<LandingProducts>()
        .AddScoped<LandingLines>()
        .AddScoped<SimilarProducts>()
        .AddScoped<LandingCoupons>()
        .AddScoped<OrderLandingPage>()
        .AddScoped<RestorePage>()
        .AddScoped<CartRestorer>()
        .AddScoped<VisitorEpisode>()
        .AddScoped<VisitorView>()
        .AddScoped<RestoreNotices>()
        .AddScoped<RestoreAct>();
}
