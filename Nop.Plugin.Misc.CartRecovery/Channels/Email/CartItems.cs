using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Localization;
using Nop.Services.Media;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>One line of the cart as the shopper reads it; plain text, not yet HTML.</summary>
internal sealed record CartItem(string Name, IReadOnlyList<string> Attributes, int Quantity, string UnitPrice, string LineTotal, string PictureUrl);

internal sealed record CartContent(IReadOnlyList<CartItem> Items, string Subtotal)
{
    public static CartContent Nothing { get; } = new([], "");

    /// <summary>Empty unless it is an order.</summary>
    public string OrderNumber { get; init; } = "";

    public string OrderTotal { get; init; } = "";

    public int Count => Items.Sum(item => item.Quantity);
}

internal sealed class CartItems(CartPrices prices, AttributeTexts attributes, IPictureService pictures, ILocalizationService localization)
{
    private const int PictureSize = 144;

    public async Task<CartContent> OfAsync(MailView view, IReadOnlyList<BuyableLine> lines)
    {
        var items = new List<CartItem>();
        foreach (var line in lines)
            items.Add(await ItemAsync(view, line));
        return new CartContent(items, await prices.SubtotalAsync(view, [.. lines.Select(line => view.ItemOf(line.Line))]));
    }

    private async Task<CartItem> ItemAsync(MailView view, BuyableLine line)
    {
        var item = view.ItemOf(line.Line);
        return new CartItem(
            ShopperText.Inert(await localization.GetLocalizedAsync(line.Product, product => product.Name, view.Language.Id)),
            await attributes.OfAsync(line.Line.AttributesXml, view.Language.Id),
            line.Line.Quantity,
            await prices.UnitAsync(view, line.Product, item),
            await prices.LineAsync(view, line.Product, item),
            await PictureAsync(view, line.Product, line.Line.AttributesXml));
    }

    public async Task<string> PictureAsync(MailView view, Product product, string attributesXml)
    {
        var picture = await pictures.GetProductPictureAsync(product, attributesXml);
        var (url, _) = await pictures.GetPictureUrlAsync(picture, PictureSize, storeLocation: view.StoreRoot);
        return Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https" ? url : new Uri(new Uri(view.StoreRoot), url).ToString();
    }
}
