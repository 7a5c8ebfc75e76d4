using Microsoft.Extensions.DependencyInjection;

namespace Nop.Web.Framework.Infrastructure.Extensions;

public static class HttpClientBuilderExtensions
{
    // The stand-in has no proxy settings, so the platform's own proxy has nothing to add.
    public static void WithProxy(this IHttpClientBuilder httpClientBuilder) => ArgumentNullException.ThrowIfNull(httpClientBuilder);
}
