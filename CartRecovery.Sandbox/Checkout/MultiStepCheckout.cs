using CartRecovery.Sandbox.Storefront;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Web.Framework.Controllers;

namespace CartRecovery.Sandbox.Checkout;

/// <summary>The checkout in pages; success is a redirect to the next page's route.</summary>
public abstract class MultiStepCheckout(CheckoutDesk desk, CheckoutAddresses addresses, CheckoutChoices choices, OrderSettings settings) : StoreController
{
    protected CheckoutDesk Desk => desk;

    protected CheckoutAddresses Addresses => addresses;

    protected CheckoutChoices Choices => choices;

    protected OrderSettings Settings => settings;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        if ((await desk.CartAsync()).Count == 0)
            return RedirectToRoute("ShoppingCart");
        await desk.ResetAsync();
        return settings.OnePageCheckoutEnabled ? RedirectToRoute("CheckoutOnePage") : RedirectToRoute("CheckoutBillingAddress");
    }

    [HttpGet]
    public async Task<IActionResult> BillingAddress() =>
        await Blocked() ?? View(new CheckoutBillingAddressModel { ExistingAddresses = await addresses.SavedAsync(), ShipToSameAddressAllowed = await desk.NeedsShippingAsync() });

    [HttpGet]
    public async Task<IActionResult> SelectBillingAddress(int addressId, bool shipToSameAddress = false)
    {
        if (await addresses.SavedAsync(addressId) is not { } address)
            return RedirectToRoute("CheckoutBillingAddress");
        await addresses.UseForBillingAsync(address);
        return await AfterBilling(shipToSameAddress, address.Id);
    }

    [HttpPost, ActionName("BillingAddress")]
    [FormValueRequired("nextstep")]
    public async Task<IActionResult> NewBillingAddress(CheckoutBillingAddressModel model)
    {
        if (!await addresses.IsValidAsync(model.BillingNewAddress, nameof(model.BillingNewAddress), ModelState))
        {
            model.ExistingAddresses = await addresses.SavedAsync();
            return View(model);
        }
        var address = await addresses.FindOrInsertAsync(model.BillingNewAddress);
        await addresses.UseForBillingAsync(address);
        return await AfterBilling(model.ShipToSameAddress, address.Id);
    }

    [HttpGet]
    public async Task<IActionResult> ShippingAddress() =>
        await Blocked() ?? View(new CheckoutShippingAddressModel { ExistingAddresses = await addresses.SavedAsync() });

    [HttpGet]
    public async Task<IActionResult> SelectShippingAddress(int addressId)
    {
        if (await addresses.SavedAsync(addressId) is not { } address)
            return RedirectToRoute("CheckoutShippingAddress");
        await addresses.UseForShippingAsync(address.Id);
        return RedirectToRoute("CheckoutShippingMethod");
    }

    [HttpPost, ActionName("ShippingAddress")]
    [FormValueRequired("nextstep")]
    public async Task<IActionResult> NewShippingAddress(CheckoutShippingAddressModel model)
    {
        if (!await addresses.IsValidAsync(model.ShippingNewAddress, nameof(model.ShippingNewAddress), ModelState))
        {
            model.ExistingAddresses = await addresses.SavedAsync();
            return View(model);
        }
        await addresses.UseForShippingAsync((await addresses.FindOrInsertAsync(model.ShippingNewAddress)).Id);
        return RedirectToRoute("CheckoutShippingMethod");
    }

    [HttpGet]
    public async Task<IActionResult> ShippingMethod() => await Blocked() ?? View(await choices.ShippingAsync(await desk.CartAsync()));

    [HttpPost, ActionName("ShippingMethod")]
    [FormValueRequired("nextstep")]
    public async Task<IActionResult> SelectShippingMethod(string? shippingoption) =>
        await choices.ChooseShippingAsync(shippingoption) ? RedirectToRoute("CheckoutPaymentMethod") : RedirectToRoute("CheckoutShippingMethod");

    [HttpGet]
    public async Task<IActionResult> PaymentMethod() => await Blocked() ?? View(await choices.PaymentAsync());

    [HttpPost, ActionName("PaymentMethod")]
    [FormValueRequired("nextstep")]
    public async Task<IActionResult> SelectPaymentMethod(string? paymentmethod) =>
        await choices.ChoosePaymentAsync(paymentmethod) ? RedirectToRoute("CheckoutPaymentInfo") : RedirectToRoute("CheckoutPaymentMethod");

    [HttpGet]
    public async Task<IActionResult> PaymentInfo() => await Blocked() ?? View(await choices.PaymentAsync());

    [HttpPost, ActionName("PaymentInfo")]
    [FormValueRequired("nextstep")]
    public IActionResult EnterPaymentInfo() => RedirectToRoute("CheckoutConfirm");

    [HttpGet]
    public async Task<IActionResult> Confirm() => await Blocked() ?? View(await desk.ConfirmAsync());

    [HttpPost, ActionName("Confirm")]
    public async Task<IActionResult> ConfirmOrder()
    {
        var result = await desk.PlaceAsync();
        return result.Success
            ? RedirectToRoute("CheckoutCompleted", new { orderId = result.PlacedOrder.Id })
            : View(await desk.ConfirmAsync(result.Errors));
    }

    private async Task<IActionResult> AfterBilling(bool shipToSameAddress, int addressId)
    {
        if (!await desk.NeedsShippingAsync())
            return RedirectToRoute("CheckoutPaymentMethod");
        if (!shipToSameAddress)
            return RedirectToRoute("CheckoutShippingAddress");
        await addresses.UseForShippingAsync(addressId);
        return RedirectToRoute("CheckoutShippingMethod");
    }

    private async Task<IActionResult?> Blocked() =>
        (await desk.CartAsync()).Count == 0 ? RedirectToRoute("ShoppingCart")
        : settings.OnePageCheckoutEnabled ? RedirectToRoute("CheckoutOnePage") : null;
}
