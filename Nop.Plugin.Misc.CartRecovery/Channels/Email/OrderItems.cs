using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>What was ordered, at the prices of that day. Whether it could be bought again is no matter: it is kept for the buyer.</summary>
internal sealed class OrderItems(UnpaidOrderQueries queries, OrderPrices prices, CartItems pictures, AttributeTexts attributes, IProductService products, ILocalizationService localization)
{
    /// <summary>Null when the order is gone or has nothing in it.</summary>
    public async Task<CartContent?> OfAsync(MailView view, int orderId)
    {
        if (await queries.OrderAsync(orderId) is not { Deleted: false } order)
            return null;

        var lines = (await queries.ItemsAsync([orderId]))[orderId].ToList();
        var known = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var items = new List<CartItem>();
        foreach (var line in lines)
        {
            if (known.TryGetValue(line.ProductId, out var product))
                items.Add(await ItemAsync(view, order, line, product));
        }

        var total = await prices.TotalAsync(order, view.Language.Id);
        return items.Count == 0 ? null : new CartContent(items, total) { OrderNumber = OrderPrices.NumberOf(order), OrderTotal = total };
    }

    private async Task<CartItem> ItemAsync(MailView view, Order order, OrderItem line, Nop.Core.Domain.Catalog.Product product) => new(
        ShopperText.Inert(await localization.GetLocalizedAsync(product, entity => entity.Name, view.Language.Id)),
        await attributes.OfAsync(line.AttributesXml, view.Language.Id),
        line.Quantity,
        await prices.UnitAsync(order, line, view.Language.Id),
        await prices.LineAsync(order, line, view.Language.Id),
        await pictures.PictureAsync(view, product, line.AttributesXml));
}
