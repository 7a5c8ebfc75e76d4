using CartRecovery.Sandbox.Storefront;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Orders;
using Nop.Services.Payments;
using Nop.Web.Framework.Models;

namespace CartRecovery.Sandbox.Checkout;

public sealed record CheckoutConfirmModel : BaseNopModel
{
    public ShoppingCartModel Cart { get; init; } = new();

    public string? ShippingMethod { get; init; }

    public string? PaymentMethod { get; init; }

    public IList<string> Warnings { get; init; } = [];
}

/// <summary>The cart at the till: may it be checked out, and the order itself.</summary>
public sealed class CheckoutDesk(CartContent content, CartPages pages, CheckoutChoices choices, IShoppingCartService carts, IOrderProcessingService processing, IWorkContext work, OrderLimits limits)
{
    public Task<IList<ShoppingCartItem>> CartAsync() => content.ReadAsync();

    public async Task<bool> NeedsShippingAsync() => await carts.ShoppingCartRequiresShippingAsync(await CartAsync());

    public async Task ResetAsync() => await limits.ResetAsync(await work.GetCurrentCustomerAsync());

    public async Task<CheckoutConfirmModel> ConfirmAsync(IEnumerable<string>? warnings = null) => new()
    {
        Cart = await pages.ReadAsync(editable: false),
        ShippingMethod = (await choices.ChosenShippingAsync())?.Name,
        PaymentMethod = (await choices.PaymentAsync()).PaymentMethods.First(way => way.Selected).Name,
        Warnings = [.. warnings ?? []]
    };

    public async Task<PlaceOrderResult> PlaceAsync()
    {
        var customer = await work.GetCurrentCustomerAsync();
        if (await limits.TooSoonAsync(customer) is { } warning)
            return Refused(warning);

        return await processing.PlaceOrderAsync(new ProcessPaymentRequest
        {
            StoreId = await limits.StoreIdAsync(),
            CustomerId = customer.Id,
            OrderGuid = Guid.NewGuid(),
            PaymentMethodSystemName = await choices.ChosenPaymentAsync() ?? "Payments.CheckMoneyOrder"
        });
    }

    private static PlaceOrderResult Refused(string warning)
    {
        var result = new PlaceOrderResult();
        result.Errors.Add(warning);
        return result;
    }
}

public sealed class OrderLimits(IRepository<Order> orders, ICustomerService customers, IStoreContext stores, ILocalizationService texts, TimeProvider time)
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(5);

    public async Task<int> StoreIdAsync() => (await stores.GetCurrentStoreAsync()).Id;

    public async Task ResetAsync(Nop.Core.Domain.Customers.Customer customer) => await customers.ResetCheckoutDataAsync(customer, await StoreIdAsync());

    /// <summary>Guards double clicks, as the platform's minimum interval between two orders does.</summary>
    public async Task<string?> TooSoonAsync(Nop.Core.Domain.Customers.Customer customer)
    {
        var since = time.GetUtcNow().UtcDateTime - _interval;
        var recent = await orders.GetAllAsync(query => query.Where(order => order.CustomerId == customer.Id && order.CreatedOnUtc > since));
        return recent.Count > 0 ? await texts.GetResourceAsync("Checkout.MinOrderPlacementInterval") : null;
    }
}
