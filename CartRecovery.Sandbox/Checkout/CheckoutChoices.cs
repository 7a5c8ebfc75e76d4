using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Common;
using Nop.Services.Orders;
using CartRecovery.Sandbox.Storefront;
using Nop.Web.Framework.Models;

namespace CartRecovery.Sandbox.Checkout;

public sealed record ShippingChoice(string Name, string Description, string Price, string Value, bool Selected);

public sealed record CheckoutShippingMethodModel : BaseNopModel
{
    public IReadOnlyList<ShippingChoice> ShippingMethods { get; init; } = [];
}

public sealed record PaymentChoice(string SystemName, string Name, string Description, bool Selected);

public sealed record CheckoutPaymentMethodModel : BaseNopModel
{
    public IReadOnlyList<PaymentChoice> PaymentMethods { get; init; } = [];
}

/// <summary>Two ways to ship and two to pay; what was chosen is kept where the platform keeps it.</summary>
public sealed class CheckoutChoices(IGenericAttributeService attributes, IOrderTotalCalculationService totals, StorePrices prices, IWorkContext work, IStoreContext stores)
{
    private const string Provider = "Shipping.FixedByWeightByTotal";

    private static readonly ShippingOption[] _ways =
    [
        new() { Name = "Ground", Description = "3 to 5 days", Rate = 5m },
        new() { Name = "Next Day Air", Description = "the next working day", Rate = 15m }
    ];

    private static readonly (string SystemName, string Name, string Description)[] _payments =
    [
        ("Payments.CheckMoneyOrder", "Check / Money Order", "The order waits until the money has come."),
        ("Payments.Manual", "Credit card", "A pretended card that is charged at once.")
    ];

    public async Task<CheckoutShippingMethodModel> ShippingAsync(IList<ShoppingCartItem> cart)
    {
        var chosen = await ChosenShippingAsync();
        var free = await totals.IsFreeShippingAsync(cart);
        var methods = new List<ShippingChoice>();
        foreach (var way in _ways)
            methods.Add(new ShippingChoice(way.Name, way.Description, await prices.ShowAsync(free ? 0 : way.Rate), $"{way.Name}___{Provider}", way.Name == (chosen?.Name ?? _ways[0].Name)));
        return new CheckoutShippingMethodModel { ShippingMethods = methods };
    }

    public async Task<bool> ChooseShippingAsync(string? value)
    {
        var option = _ways.FirstOrDefault(way => value == $"{way.Name}___{Provider}");
        if (option is not null)
            await SaveAsync(NopCustomerDefaults.SelectedShippingOptionAttribute, option);
        return option is not null;
    }

    public Task ForgetShippingAsync() => SaveAsync<ShippingOption?>(NopCustomerDefaults.SelectedShippingOptionAttribute, null);

    public async Task<CheckoutPaymentMethodModel> PaymentAsync()
    {
        var chosen = await ChosenPaymentAsync() ?? _payments[0].SystemName;
        return new CheckoutPaymentMethodModel { PaymentMethods = [.. _payments.Select(way => new PaymentChoice(way.SystemName, way.Name, way.Description, way.SystemName == chosen))] };
    }

    public async Task<bool> ChoosePaymentAsync(string? systemName)
    {
        var known = _payments.Any(way => way.SystemName == systemName);
        if (known)
            await SaveAsync(NopCustomerDefaults.SelectedPaymentMethodAttribute, systemName);
        return known;
    }

    public async Task<string?> ChosenPaymentAsync() =>
        await attributes.GetAttributeAsync<string>(await work.GetCurrentCustomerAsync(), NopCustomerDefaults.SelectedPaymentMethodAttribute, (await stores.GetCurrentStoreAsync()).Id);

    public async Task<ShippingOption?> ChosenShippingAsync() =>
        await attributes.GetAttributeAsync<ShippingOption>(await work.GetCurrentCustomerAsync(), NopCustomerDefaults.SelectedShippingOptionAttribute, (await stores.GetCurrentStoreAsync()).Id);

    private async Task SaveAsync<T>(string key, T value) =>
        await attributes.SaveAttributeAsync(await work.GetCurrentCustomerAsync(), key, value, (await stores.GetCurrentStoreAsync()).Id);
}
