using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Pages;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

internal static class OnSiteServices
{
    internal static IServiceCollection AddOnSiteChannel(this IServiceCollection services) => services
        .AddScoped<OnSiteQueries>()
        .AddScoped<OnSiteWrites>()
        .AddScoped<OnSiteChannel>()
        .AddScoped<IChannel>(provider => provider.GetRequiredService<OnSiteChannel>())
        .AddScoped<IChannelTest, OnSiteTest>()
        .AddScoped<OnSiteCarts>()
        .AddScoped<OnSiteCoupons>()
        .AddScoped<OnSiteWords>()
        .AddScoped<OnSiteBoxes>()
        .AddScoped<OnSiteRefusals>()
        .AddScoped<OnSiteVisit>()
        .AddScoped<OnSiteModelFactory>()
        .AddScoped<OnSiteSettingWrites>()
        .AddScoped<IInstallationPart, StoredSettings<CartRecoveryOnSiteSettings>>()
        .AddSingleton(new WidgetPlacement(PublicWidgetZones.BodyEndHtmlTagBefore, typeof(OnSiteBoxViewComponent)));
}
