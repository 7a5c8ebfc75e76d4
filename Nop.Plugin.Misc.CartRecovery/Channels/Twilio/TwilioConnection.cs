using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Nop.Web.Framework.Infrastructure.Extensions;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

internal static class TwilioConnection
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Through the shop's proxy when it has one, without redirects or cookies, and giving up early on a connection that is never made: then nothing has left.</summary>
    internal static IServiceCollection AddTwilioClient(this IServiceCollection services)
    {
        // The usual logging of requests would write down numbers.
        var client = services.AddHttpClient<TwilioClient>(client => client.Timeout = TwilioClient.Timeout).RemoveAllLoggers();
        client.WithProxy();
        services.Configure<HttpClientFactoryOptions>(client.Name, options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = Strict(builder.PrimaryHandler)));
        return services;
    }

    /// <summary>The platform's handler follows redirects and has no limit for connecting; its proxy is all that is kept of it.</summary>
    internal static SocketsHttpHandler Strict(HttpMessageHandler platform)
    {
        var strict = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = ConnectTimeout,
            MaxResponseHeadersLength = 64,
            // A connection that the other side has closed meanwhile would cost a message.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (platform is HttpClientHandler { Proxy: { } proxy, PreAuthenticate: var authenticates })
            (strict.Proxy, strict.UseProxy, strict.PreAuthenticate) = (proxy, true, authenticates);
        return strict;
    }
}
