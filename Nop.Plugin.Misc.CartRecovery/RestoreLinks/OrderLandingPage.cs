using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts.Orders;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>An order as it was placed, for whoever holds the link; it is paid on the platform's own page.</summary>
internal sealed class OrderLandingPage(UnpaidOrderQueries queries, OrderPrices prices, IProductService products, LandingProducts landing, IProductAttributeFormatter attributes)
{
    /// <summary>Null when the order is gone.</summary>
    public async Task<OrderLandingModel?> ModelAsync(OpenedLink opened)
    {
        if (await queries.OrderAsync(opened.Episode.SubjectId) is not { Deleted: false } order)
            return null;

        var items = (await queries.ItemsAsync([order.Id]))[order.Id].ToList();
        var known = (await products.GetProductsByIdsAsync([.. items.Select(item => item.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var lines = new List<OrderLandingLine>();
        foreach (var item in items)
            lines.Add(await LineAsync(order, item, known.GetValueOrDefault(item.ProductId), opened));
        return new OrderLandingModel
        {
            LanguageId = opened.Language.Id,
            Culture = opened.Language.LanguageCulture,
            IsRightToLeft = opened.Language.Rtl,
            Number = OrderPrices.NumberOf(order),
            Total = await prices.TotalAsync(order, opened.Language.Id),
            Lines = lines,
            State = OrderStates.Of(order),
            IsOwner = IsOwner(order, opened),
        };
    }

    public static bool IsOwner(Order order, OpenedLink opened) => opened.Visitor.Id == order.CustomerId;

    private async Task<OrderLandingLine> LineAsync(Order order, OrderItem item, Product? product, OpenedLink opened) => new(
        await landing.NameAsync(product, opened.Language.Id),
        product is null ? "" : await AttributesAsync(item, product, opened),
        product is null ? "" : await landing.PictureUrlAsync(product, item.AttributesXml, opened.Store),
        item.Quantity,
        await prices.LineAsync(order, item, opened.Language.Id));

    /// <summary>Without what is written on a gift card: whoever holds the link may not be the one who wrote it.</summary>
    private Task<string> AttributesAsync(OrderItem item, Product product, OpenedLink opened) => attributes.FormatAttributesAsync(
        product, item.AttributesXml, opened.Visitor, opened.Store, renderPrices: false, renderGiftCardAttributes: false, allowHyperlinks: false);
}
