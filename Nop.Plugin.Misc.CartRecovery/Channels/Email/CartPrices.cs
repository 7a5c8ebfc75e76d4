using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Orders;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>Amounts made by the same calls, in the same order, as the platform's cart page makes them: price, tax, currency, format.</summary>
internal sealed class CartPrices(
    IShoppingCartService carts,
    IOrderTotalCalculationService totals,
    ITaxService taxes,
    ICurrencyService currencies,
    IPriceFormatter formatter)
{
    public async Task<string> UnitAsync(MailView view, Product product, ShoppingCartItem item) =>
        await ShownAsync(view, await TaxedAsync(view, product, (await carts.GetUnitPriceAsync(item, true)).unitPrice));

    public async Task<string> LineAsync(MailView view, Product product, ShoppingCartItem item) =>
        await ShownAsync(view, await TaxedAsync(view, product, (await carts.GetSubTotalAsync(item, true)).subTotal));

    public async Task<string> SubtotalAsync(MailView view, IList<ShoppingCartItem> items) =>
        await ShownAsync(view, (await totals.GetShoppingCartSubTotalAsync(items, view.IncludingTax)).subTotalWithoutDiscount);

    private async Task<decimal> TaxedAsync(MailView view, Product product, decimal price) =>
        (await taxes.GetProductPriceAsync(product, price, view.IncludingTax, view.Customer)).price;

    private async Task<string> ShownAsync(MailView view, decimal inPrimaryCurrency) =>
        await formatter.FormatPriceAsync(
            await currencies.ConvertFromPrimaryStoreCurrencyAsync(inPrimaryCurrency, view.Currency),
            true,
            view.Currency,
            view.Language.Id,
            view.IncludingTax);
}
