using Nop.Web.Framework.Mvc.Routing;

namespace CartRecovery.Sandbox.Hosting;

/// <summary>The platform's route names over the same addresses; plugins come before the catch-alls, as there.</summary>
internal static class StoreRoutes
{
    public static void MapStore(this IEndpointRouteBuilder routes, IEnumerable<IRouteProvider> providers)
    {
        foreach (var provider in providers.OrderByDescending(provider => provider.Priority))
            provider.RegisterRoutes(routes);

        routes.Map("Homepage", "", "Home", "Index");
        routes.Map("Login", "login/", "Customer", "Login");
        routes.MapControllerRoute("LoginCheckoutAsGuest", "login/checkoutasguest", new { controller = "Customer", action = "Login", checkoutAsGuest = true });
        routes.Map("Register", "register/", "Customer", "Register");
        routes.Map("Logout", "logout/", "Customer", "Logout");
        routes.Map("ShoppingCart", "cart/", "ShoppingCart", "Cart");
        routes.Map("AddProductToCart-Details", "addproducttocart/details/{productId:min(0)}/{shoppingCartTypeId:min(0)}", "ShoppingCart", "AddProductToCart_Details");
        routes.Map("SubscribeNewsletter", "subscribenewsletter", "Newsletter", "SubscribeNewsletter");
        MapCheckout(routes);
        routes.MapControllerRoute("areaRoute", "{area:exists}/{controller=Home}/{action=Index}/{id?}");
        routes.MapControllerRoute("Default", "{controller}/{action}/{id?}");
        routes.Map("Product", "{SeName}", "Product", "ProductDetails");
    }

    private static void MapCheckout(IEndpointRouteBuilder routes)
    {
        routes.Map("Checkout", "checkout/", "Checkout", "Index");
        routes.Map("CheckoutOnePage", "onepagecheckout/", "Checkout", "OnePageCheckout");
        foreach (var page in new[] { "BillingAddress", "SelectBillingAddress", "ShippingAddress", "SelectShippingAddress", "ShippingMethod", "PaymentMethod", "PaymentInfo", "Confirm" })
            routes.Map("Checkout" + page, "checkout/" + page.ToLowerInvariant(), "Checkout", page);
        routes.Map("CheckoutCompleted", "checkout/completed/{orderId:int?}", "Checkout", "Completed");
    }

    private static void Map(this IEndpointRouteBuilder routes, string name, string pattern, string controller, string action) =>
        routes.MapControllerRoute(name, pattern, new { controller, action });
}
