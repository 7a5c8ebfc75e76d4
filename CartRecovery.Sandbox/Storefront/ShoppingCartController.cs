using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Web.Framework.Controllers;

namespace CartRecovery.Sandbox.Storefront;

/// <summary>Actions, buttons and field names are the platform's, so that a plugin's filters meet what they know.</summary>
[AutoValidateAntiforgeryToken]
public sealed class ShoppingCartController(IShoppingCartService carts, IProductService products, IWorkContext work, IStoreContext stores, CartPages pages, CouponBox coupons, ProductChoices choices) : StoreController
{
    [HttpGet]
    public async Task<IActionResult> Cart() => View(await pages.ReadAsync());

    [HttpPost, ActionName("Cart")]
    [FormValueRequired("updatecart")]
    public async Task<IActionResult> UpdateCart(IFormCollection form)
    {
        var customer = await work.GetCurrentCustomerAsync();
        var removed = form["removefromcart"].SelectMany(value => (value ?? string.Empty).Split(',')).ToHashSet();
        foreach (var item in await CurrentAsync())
        {
            var id = item.Id.ToString(CultureInfo.InvariantCulture);
            if (removed.Contains(id))
                await carts.DeleteShoppingCartItemAsync(item, ensureOnlyActiveCheckoutAttributes: true);
            else if (int.TryParse(form["itemquantity" + id], NumberStyles.Integer, CultureInfo.InvariantCulture, out var quantity) && quantity != item.Quantity)
                await carts.UpdateShoppingCartItemAsync(customer, item.Id, item.AttributesXml, item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, quantity);
        }
        return View("Cart", await pages.ReadAsync());
    }

    [HttpPost, ActionName("Cart")]
    [FormValueRequired("continueshopping")]
    public IActionResult ContinueShopping() => RedirectToRoute("Homepage");

    [HttpPost, ActionName("Cart")]
    [FormValueRequired("checkout")]
    public async Task<IActionResult> StartCheckout()
    {
        if ((await CurrentAsync()).Count == 0)
            return RedirectToRoute("ShoppingCart");
        return User.Identity is { IsAuthenticated: true } ? RedirectToRoute("Checkout") : RedirectToRoute("LoginCheckoutAsGuest", new { returnUrl = Url.RouteUrl("ShoppingCart") });
    }

    [HttpPost, ActionName("Cart")]
    [FormValueRequired("applydiscountcouponcode")]
    public async Task<IActionResult> ApplyDiscountCoupon(string discountcouponcode)
    {
        var (applied, message) = await coupons.ApplyAsync(discountcouponcode);
        return View("Cart", await pages.ReadAsync() with { CouponMessage = message, CouponApplied = applied });
    }

    [HttpPost, ActionName("Cart")]
    [FormValueRequired(FormValueRequirement.StartsWith, "removediscount-")]
    public async Task<IActionResult> RemoveDiscountCoupon(IFormCollection form)
    {
        const string Prefix = "removediscount-";
        foreach (var key in form.Keys.Where(key => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
            if (int.TryParse(key[Prefix.Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var discountId))
                await coupons.RemoveAsync(discountId);
        return View("Cart", await pages.ReadAsync());
    }

    [HttpPost]
    public async Task<IActionResult> AddProductToCart_Details(int productId, int shoppingCartTypeId, IFormCollection form)
    {
        if (await products.GetProductByIdAsync(productId) is not { } product)
            return Json(new { redirect = Url.RouteUrl("Homepage") });

        var prefix = $"addtocart_{productId}.";
        _ = int.TryParse(form[prefix + "EnteredQuantity"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var quantity);
        _ = decimal.TryParse(form[prefix + "CustomerEnteredPrice"], NumberStyles.Float, CultureInfo.InvariantCulture, out var price);
        var warnings = await carts.AddToCartAsync(await work.GetCurrentCustomerAsync(), product, (ShoppingCartType)shoppingCartTypeId,
            (await stores.GetCurrentStoreAsync()).Id, await choices.ReadAsync(productId, form), price, quantity: Math.Max(quantity, 1));
        if (warnings.Count > 0)
            return Json(new { success = false, message = warnings });

        var model = await pages.ReadAsync();
        return Json(new
        {
            success = true,
            message = "added",
            updatetopcartsectionhtml = $"({model.Quantity})",
            updateflyoutcartsectionhtml = await RenderPartialViewToStringAsync("_FlyoutCart", model)
        });
    }

    private async Task<IList<ShoppingCartItem>> CurrentAsync() =>
        await carts.GetShoppingCartAsync(await work.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, (await stores.GetCurrentStoreAsync()).Id);
}
