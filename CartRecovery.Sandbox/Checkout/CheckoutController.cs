using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Localization;
using Nop.Web.Framework.Models;

namespace CartRecovery.Sandbox.Checkout;

public sealed record CheckoutCompletedModel : BaseNopModel
{
    public int OrderId { get; init; }

    public string CustomOrderNumber { get; init; } = string.Empty;
}

/// <summary>The checkout on one page; every step answers JSON, also when it refuses.</summary>
[AutoValidateAntiforgeryToken]
public sealed class CheckoutController(CheckoutDesk desk, CheckoutAddresses addresses, CheckoutChoices choices, OrderSettings settings, IRepository<Order> orders, IWorkContext work, ILocalizationService texts)
    : MultiStepCheckout(desk, addresses, choices, settings)
{
    [HttpGet]
    public async Task<IActionResult> OnePageCheckout()
    {
        if ((await Desk.CartAsync()).Count == 0)
            return RedirectToRoute("ShoppingCart");
        return Settings.OnePageCheckoutEnabled
            ? View(new CheckoutBillingAddressModel { ExistingAddresses = await Addresses.SavedAsync(), ShipToSameAddressAllowed = await Desk.NeedsShippingAsync() })
            : RedirectToRoute("Checkout");
    }

    [HttpPost]
    public Task<IActionResult> OpcSaveBilling(CheckoutBillingAddressModel model, IFormCollection form) => Answer(async () =>
    {
        var address = await Addresses.ChosenAsync(form, "billing_address_id");
        if (address is null && !await Addresses.IsValidAsync(model.BillingNewAddress, nameof(model.BillingNewAddress), ModelState))
        {
            model.ExistingAddresses = await Addresses.SavedAsync();
            return Json(new
            {
                update_section = new { name = "billing", html = await RenderPartialViewToStringAsync("OpcBillingAddress", model) },
                wrong_billing_address = true,
                error = true,
                message = string.Join(", ", ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage).Distinct())
            });
        }
        address ??= await Addresses.FindOrInsertAsync(model.BillingNewAddress);
        await Addresses.UseForBillingAsync(address);
        if (!await Desk.NeedsShippingAsync())
        {
            await Addresses.UseForShippingAsync(null);
            await Choices.ForgetShippingAsync();
            return await PaymentStep();
        }
        if (!model.ShipToSameAddress)
            return await Step("shipping", "shipping", "OpcShippingAddress", new CheckoutShippingAddressModel { ExistingAddresses = await Addresses.SavedAsync() });
        await Addresses.UseForShippingAsync(address.Id);
        return await ShippingMethodStep();
    });

    [HttpPost]
    public Task<IActionResult> OpcSaveShipping(CheckoutShippingAddressModel model, IFormCollection form) => Answer(async () =>
    {
        var address = await Addresses.ChosenAsync(form, "shipping_address_id");
        if (address is null && !await Addresses.IsValidAsync(model.ShippingNewAddress, nameof(model.ShippingNewAddress), ModelState))
        {
            model.ExistingAddresses = await Addresses.SavedAsync();
            return Json(new { update_section = new { name = "shipping", html = await RenderPartialViewToStringAsync("OpcShippingAddress", model) }, error = true });
        }
        address ??= await Addresses.FindOrInsertAsync(model.ShippingNewAddress);
        await Addresses.UseForShippingAsync(address.Id);
        return await ShippingMethodStep();
    });

    [HttpPost]
    public Task<IActionResult> OpcSaveShippingMethod(string? shippingoption) => Answer(async () =>
        await Choices.ChooseShippingAsync(shippingoption) ? await PaymentStep() : throw new NopException("Selected shipping method can't be loaded"));

    [HttpPost]
    public Task<IActionResult> OpcSavePaymentMethod(string? paymentmethod) => Answer(async () =>
        await Choices.ChoosePaymentAsync(paymentmethod)
            ? await Step("payment-info", "payment_info", "OpcPaymentInfo", await Choices.PaymentAsync())
            : throw new NopException("Selected payment method can't be parsed"));

    [HttpPost]
    public Task<IActionResult> OpcSavePaymentInfo() => Answer(async () =>
        await Step("confirm-order", "confirm_order", "OpcConfirmOrder", await Desk.ConfirmAsync()));

    [HttpPost]
    public Task<IActionResult> OpcConfirmOrder() => Answer(async () =>
    {
        var result = await Desk.PlaceAsync();
        return result.Success
            ? Json(new { success = 1 })
            : await Step("confirm-order", "confirm_order", "OpcConfirmOrder", await Desk.ConfirmAsync(result.Errors));
    });

    [HttpGet]
    public async Task<IActionResult> Completed(int? orderId)
    {
        var customer = await work.GetCurrentCustomerAsync();
        var own = await orders.GetAllAsync(query => query.Where(order => order.CustomerId == customer.Id).OrderByDescending(order => order.Id));
        var order = orderId is null ? own.FirstOrDefault() : own.FirstOrDefault(order => order.Id == orderId);
        return order is null ? RedirectToRoute("Homepage") : View(new CheckoutCompletedModel { OrderId = order.Id, CustomOrderNumber = order.CustomOrderNumber });
    }

    private async Task<IActionResult> ShippingMethodStep() =>
        await Step("shipping-method", "shipping_method", "OpcShippingMethods", await Choices.ShippingAsync(await Desk.CartAsync()));

    private async Task<IActionResult> PaymentStep() => await Step("payment-method", "payment_method", "OpcPaymentMethods", await Choices.PaymentAsync());

    private async Task<IActionResult> Step(string name, string section, string view, object model) =>
        Json(new { update_section = new { name, html = await RenderPartialViewToStringAsync(view, model) }, goto_section = section });

    private async Task<IActionResult> Answer(Func<Task<IActionResult>> step)
    {
        try
        {
            if (!Settings.OnePageCheckoutEnabled)
                throw new NopException("One page checkout is disabled");
            return (await Desk.CartAsync()).Count == 0 ? throw new NopException(await texts.GetResourceAsync("ShoppingCart.CartIsEmpty")) : await step();
        }
        catch (NopException refusal)
        {
            return Json(new { error = 1, message = refusal.Message });
        }
    }
}
