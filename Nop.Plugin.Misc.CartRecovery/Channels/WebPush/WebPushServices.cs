using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Pages;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush;

internal static class WebPushServices
{
    internal static IServiceCollection AddWebPushChannel(this IServiceCollection services)
    {
        // The usual logging of requests would write down endpoints, which are secrets.
        services.AddHttpClient<PushClient>(client => client.Timeout = PushClient.Timeout)
            .ConfigurePrimaryHttpMessageHandler(PushConnector.Handler)
            .RemoveAllLoggers();
        return services
            .AddScoped<VapidKeyStore>()
            .AddScoped<VapidKeys>()
            .AddScoped<PushSubscriptionStore>()
            .AddScoped<PushSubscriptionWrites>()
            .AddScoped<ChannelErasure>()
            .AddScoped<PushSubjects>()
            .AddScoped<PushWords>()
            .AddScoped<PushComposer>()
            .AddScoped<PushDelivery>()
            .AddScoped<WebPushReadiness>()
            .AddScoped<IChannel, WebPushChannel>()
            .AddScoped<WebPushModelFactory>()
            .AddScoped<WebPushWrites>()
            .AddScoped<WebPushStates>()
            .AddScoped<PushTrial>()
            .AddScoped<IChannelTest, WebPushTests>()
            .AddScoped<PushTexts>()
            .AddScoped<PushOwners>()
            .AddScoped<PushOptIn>()
            .AddSingleton<PushRate>()
            .AddSingleton(new WidgetPlacement(PublicWidgetZones.BodyEndHtmlTagBefore, typeof(PushPromptViewComponent)))
            .AddSingleton<VapidTokens>()
            .AddSingleton<PushPacing>()
            .AddScoped<IInstallationPart, StoredSettings<CartRecoveryWebPushSettings>>()
            .AddScoped<IInstallationPart, PushKeysInstallation>();
    }
}
