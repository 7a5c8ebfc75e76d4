using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Orders;

/// <summary>An order's amounts as its buyer was shown them: his currency at the rate of that day, with or without tax.</summary>
internal sealed class OrderPrices(IPriceFormatter formatter)
{
    public Task<string> TotalAsync(Order order, int languageId) =>
        formatter.FormatPriceAsync(order.OrderTotal * order.CurrencyRate, true, order.CustomerCurrencyCode, false, languageId);

    public Task<string> UnitAsync(Order order, OrderItem item, int languageId) =>
        LineAsync(order, IsWithTax(order) ? item.UnitPriceInclTax : item.UnitPriceExclTax, languageId);

    public Task<string> LineAsync(Order order, OrderItem item, int languageId) =>
        LineAsync(order, IsWithTax(order) ? item.PriceInclTax : item.PriceExclTax, languageId);

    /// <summary>The number that the buyer knows; the platform fills it in a moment after the order is stored.</summary>
    public static string NumberOf(Order order) =>
        string.IsNullOrEmpty(order.CustomOrderNumber) ? order.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : order.CustomOrderNumber;

    private Task<string> LineAsync(Order order, decimal price, int languageId) =>
        formatter.FormatPriceAsync(price * order.CurrencyRate, true, order.CustomerCurrencyCode, languageId, IsWithTax(order));

    private static bool IsWithTax(Order order) => order.CustomerTaxDisplayType == TaxDisplayType.IncludingTax;
}
