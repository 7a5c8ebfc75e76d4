using Microsoft.AspNetCore.Http;
using Nop.Core.Http;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

internal static class KnownVisitor
{
    /// <summary>Asking the platform who a stranger is makes him a customer; whoever has a cart has the cookie or is signed in.</summary>
    public static bool Sent(HttpRequest request) =>
        request.HttpContext.User.Identity?.IsAuthenticated == true
        || request.Cookies.ContainsKey(NopCookieDefaults.Prefix + NopCookieDefaults.CustomerCookie);
}
