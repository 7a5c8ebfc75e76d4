using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>What the tokens of a text stand for, but for the product's name, which is cut until the text fits.</summary>
internal sealed record TextTokens(IReadOnlyList<Token> Known, string Product)
{
    public List<Token> With(string product) => [.. Known, new Token(TemplateTokens.FirstItem, product)];
}

internal sealed class TextValues(ILocalizationService localization, IDateTimeHelper dates)
{
    public const int LongestProduct = 60;
    private const int LongestStoreName = 40;

    /// <summary>The sign for an ellipsis is none of an SMS's cheap letters.</summary>
    public const string Cut = "..";

    public static string StoreName(string name) => Shortened(ShopperText.Inert(name), LongestStoreName);

    public async Task<TextTokens> OfAsync(TouchMessage message, MailView view, CartContent cart)
    {
        var name = ShopperText.Name(message.Recipient.Name);
        return new TextTokens(
            [
                new Token(TemplateTokens.CustomerName, name),
                new Token(TemplateTokens.HasName, name.Length > 0),
                new Token(TemplateTokens.StoreName, await StoreNameAsync(view)),
                new Token(TemplateTokens.ItemCount, cart.Count.ToString(CultureInfo.InvariantCulture)),
                new Token(TemplateTokens.Subtotal, cart.Subtotal),
                new Token(TemplateTokens.OrderNumber, ShopperText.Inert(cart.OrderNumber)),
                new Token(TemplateTokens.OrderTotal, cart.OrderTotal),
                new Token(TemplateTokens.RestoreUrl, message.RestoreUrl),
                new Token(PlainTokens.RestorePath, PathOf(message.RestoreUrl, view.StoreRoot)),
                new Token(TemplateTokens.UnsubscribeUrl, message.PreferenceUrl),
                new Token(TemplateTokens.HasCoupon, message.Coupon is not null),
                new Token(TemplateTokens.CouponCode, message.Coupon?.Printed ?? ""),
                new Token(TemplateTokens.CouponEnds, message.Coupon is { } coupon ? LocalTime(coupon.ExpiresUtc, message.Recipient.TimeZoneId, view) : ""),
            ],
            await ProductAsync(view, cart));
    }

    private async Task<string> StoreNameAsync(MailView view) =>
        StoreName(await localization.GetLocalizedAsync(view.Store, store => store.Name, view.Language.Id));

    /// <summary>The first name that may be shown; a word that fits any cart when there is none.</summary>
    private async Task<string> ProductAsync(MailView view, CartContent cart) =>
        cart.Items.Select(item => Shortened(PlainLine.Product(item.Name), LongestProduct)).FirstOrDefault(name => name.Length > 0)
        ?? await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Texts.AnyItem", view.Language.Id);

    private static string Shortened(string text, int letters)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= letters ? text : elements.SubstringByTextElements(0, letters - Cut.Length).TrimEnd() + Cut;
    }

    private static string PathOf(string url, string root) => url.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? url[root.Length..] : url;

    // Short: every letter is paid for.
    private string LocalTime(DateTime utc, string timeZoneId, MailView view)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var own) ? own : dates.DefaultStoreTimeZone;
        return TimeZoneInfo.ConvertTimeFromUtc(utc.AsUtc(), zone).ToString("g", CultureInfo.GetCultureInfo(view.Language.LanguageCulture));
    }
}
