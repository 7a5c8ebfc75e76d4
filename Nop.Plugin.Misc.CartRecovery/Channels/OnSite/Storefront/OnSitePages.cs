namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

internal static class OnSitePages
{
    /// <summary>Never in a checkout: whoever is paying must not be held up.</summary>
    public static bool Includes(CartRecoveryOnSiteSettings settings, string controller, string action) => (controller.ToUpperInvariant(), action.ToUpperInvariant()) switch
    {
        ("CHECKOUT", _) => false,
        ("HOME", "INDEX") => settings.OnHomePage,
        ("PRODUCT", "PRODUCTDETAILS") => settings.OnProductPages,
        ("SHOPPINGCART", "CART") => settings.OnCartPage,
        _ => settings.OnOtherPages,
    };
}
