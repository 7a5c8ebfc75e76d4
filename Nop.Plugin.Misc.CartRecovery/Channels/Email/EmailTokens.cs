using System.Globalization;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>Our own tokens. Only the table, which is HTML already, is exempt from the platform's encoding.</summary>
internal sealed class EmailTokens(ILocalizationService localization, IDateTimeHelper dates)
{
    private const int FirstItemLetters = 60;

    public async Task<List<Token>> OfAsync(TouchMessage message, MailView view, CartContent cart)
    {
        var name = ShopperText.Name(message.Recipient.Name);
        return
        [
            new Token(TemplateTokens.CustomerName, name),
            new Token(TemplateTokens.HasName, name.Length > 0),
            new Token(TemplateTokens.StoreName, await StoreNameAsync(view)),
            new Token(TemplateTokens.Items, ItemsTable.Html(cart.Items, message.RestoreUrl), true),
            new Token(TemplateTokens.ItemCount, cart.Count.ToString(CultureInfo.InvariantCulture)),
            new Token(TemplateTokens.FirstItem, FirstItem(cart)),
            new Token(TemplateTokens.Preheader, await PreheaderAsync(view, cart)),
            new Token(TemplateTokens.Subtotal, cart.Subtotal),
            new Token(TemplateTokens.OrderNumber, ShopperText.Inert(cart.OrderNumber)),
            new Token(TemplateTokens.OrderTotal, cart.OrderTotal),
            new Token(TemplateTokens.RestoreUrl, message.RestoreUrl),
            new Token(TemplateTokens.UnsubscribeUrl, message.PreferenceUrl),
            new Token(TemplateTokens.HasCoupon, message.Coupon is not null),
            new Token(TemplateTokens.CouponCode, message.Coupon?.Printed ?? ""),
            new Token(TemplateTokens.CouponEnds, message.Coupon is { } coupon ? LocalTime(coupon.ExpiresUtc, message.Recipient.TimeZoneId, view.Language) : ""),
        ];
    }

    private async Task<string> StoreNameAsync(MailView view) =>
        ShopperText.WithoutTokens(await localization.GetLocalizedAsync(view.Store, store => store.Name, view.Language.Id));

    private async Task<string> PreheaderAsync(MailView view, CartContent cart)
    {
        var key = cart.Items.Count > 1 ? "Email.Preheader.More" : "Email.Preheader.One";
        var pattern = await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{key}", view.Language.Id);
        return string.Format(CultureInfo.InvariantCulture, pattern, FirstItem(cart), cart.Items.Count - 1);
    }

    private static string FirstItem(CartContent cart) => ShopperText.Shortened(cart.Items[0].Name, FirstItemLetters);

    private string LocalTime(DateTime utc, string timeZoneId, Language language)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var own) ? own : dates.DefaultStoreTimeZone;
        var culture = CultureInfo.GetCultureInfo(language.LanguageCulture);
        // ICU puts a narrow no-break space before AM and PM, which old mail clients show as a box.
        return TimeZoneInfo.ConvertTimeFromUtc(utc.AsUtc(), zone).ToString("f", culture).Replace('\u202f', ' ');
    }
}
