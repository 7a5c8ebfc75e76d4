using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Nop.Web.Framework;

// Attributes and static helpers of the platform reach their services through its engine; here the request is the engine.
internal static class RequestServices
{
    private static readonly HttpContextAccessor _accessor = new();

    public static T Get<T>() where T : class => _accessor.HttpContext?.RequestServices.GetService<T>();
}
