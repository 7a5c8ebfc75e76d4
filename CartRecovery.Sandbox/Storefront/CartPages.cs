using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Media;
using Nop.Services.Orders;
using Nop.Services.Seo;
using Nop.Web.Framework.Models;

namespace CartRecovery.Sandbox.Storefront;

public sealed record ShoppingCartModel : BaseNopModel
{
    public IReadOnlyList<CartLine> Items { get; init; } = [];

    public IReadOnlyList<CartCoupon> Coupons { get; init; } = [];

    public CartTotalsModel Totals { get; init; } = new();

    public string? CouponMessage { get; init; }

    public bool CouponApplied { get; init; }

    public bool IsEditable { get; init; } = true;

    public int Quantity => Items.Sum(item => item.Quantity);
}

public sealed record CartLine(int Id, string Sku, string Name, string Url, string PictureUrl, string Attributes, string UnitPrice, string SubTotal, int Quantity, IReadOnlyList<string> Warnings);

public sealed record CartCoupon(int DiscountId, string Code);

/// <summary>The visitor's cart as the cart page, the order summary and the mini cart show it.</summary>
public sealed class CartPages(CartContent content, CartTotals totals, IProductService products, IProductAttributeFormatter attributes, ILocalizationService texts, IPictureService pictures, IUrlRecordService slugs)
{
    public async Task<ShoppingCartModel> ReadAsync(bool editable = true)
    {
        var cart = await content.ReadAsync();
        var lines = new List<CartLine>();
        foreach (var item in cart)
            lines.Add(await LineAsync(item));
        return new ShoppingCartModel { Items = lines, Coupons = await totals.CouponsAsync(), Totals = await totals.OfAsync(cart), IsEditable = editable };
    }

    private async Task<CartLine> LineAsync(ShoppingCartItem item)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);
        var picture = await pictures.GetProductPictureAsync(product, item.AttributesXml);
        return new CartLine(item.Id, product.Sku, await texts.GetLocalizedAsync(product, entity => entity.Name), "/" + await slugs.GetSeNameAsync(product),
            (await pictures.GetPictureUrlAsync(picture, 80)).Url, await attributes.FormatAttributesAsync(product, item.AttributesXml),
            await totals.UnitPriceAsync(product, item), await totals.SubTotalAsync(product, item), item.Quantity, await content.WarningsAsync(product, item));
    }
}

/// <summary>The rows of the current visitor's cart in the current store.</summary>
public sealed class CartContent(IShoppingCartService carts, IWorkContext work, IStoreContext stores)
{
    public async Task<IList<ShoppingCartItem>> ReadAsync() =>
        await carts.GetShoppingCartAsync(await work.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, (await stores.GetCurrentStoreAsync()).Id);

    public async Task<IReadOnlyList<string>> WarningsAsync(Nop.Core.Domain.Catalog.Product product, ShoppingCartItem item) =>
        [.. await carts.GetShoppingCartItemWarningsAsync(await work.GetCurrentCustomerAsync(), item.ShoppingCartType, product, item.StoreId, item.AttributesXml,
            item.CustomerEnteredPrice, item.RentalStartDateUtc, item.RentalEndDateUtc, item.Quantity, false, item.Id)];
}
