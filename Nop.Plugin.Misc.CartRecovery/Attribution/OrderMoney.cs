using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>An order's amounts as its shopper saw them: in his currency, at the rate of that day, rounded as the platform rounds.</summary>
internal sealed class OrderMoney(IPriceCalculationService prices, ICurrencyService currencies)
{
    public Task<decimal> TotalAsync(Order order) => InCustomerCurrencyAsync(order, order.OrderTotal);

    /// <summary>Never more than the total, which rounding could otherwise exceed.</summary>
    public async Task<decimal> RefundedAsync(Order order) =>
        Math.Min(await TotalAsync(order), await InCustomerCurrencyAsync(order, order.RefundedAmount));

    /// <summary>Whole-order discounts; the platform keeps no figure for shipping it did not charge.</summary>
    public Task<decimal> DiscountAsync(Order order) => InCustomerCurrencyAsync(order, order.OrderSubTotalDiscountInclTax + order.OrderDiscount);

    private async Task<decimal> InCustomerCurrencyAsync(Order order, decimal amount) =>
        await prices.RoundPriceAsync(amount * order.CurrencyRate, await currencies.GetCurrencyByCodeAsync(order.CustomerCurrencyCode));
}
