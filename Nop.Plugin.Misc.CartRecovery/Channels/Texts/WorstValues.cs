using System.Globalization;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

/// <summary>The longest that each token may stand for in a store, in cheap letters: what a text costs at most is counted with it.</summary>
internal sealed class WorstValues(ILocalizationService localization, ICurrencyService currencies, CurrencySettings currencySettings, IPriceFormatter prices)
{
    private const decimal LargeAmount = 8888.88m;
    private static readonly DateTime _longDate = new(2028, 12, 28, 22, 58, 0, DateTimeKind.Utc);
    private static readonly string _token = new('m', SecretToken.Bytes * 8 / 5);

    /// <param name="offers">The step makes an offer, so that its code is in the text.</param>
    public async Task<TextTokens> OfAsync(Store store, Language language, bool offers)
    {
        var amount = await AmountAsync(language.Id);
        var restore = RestoreUrl.Short(store.Url, _token);
        return new TextTokens(
            [
                new Token(TemplateTokens.CustomerName, Letters(ShopperText.LongestName)),
                new Token(TemplateTokens.HasName, true),
                new Token(TemplateTokens.StoreName, TextValues.StoreName(await localization.GetLocalizedAsync(store, entity => entity.Name, language.Id))),
                new Token(TemplateTokens.ItemCount, "88"),
                new Token(TemplateTokens.Subtotal, amount),
                new Token(TemplateTokens.OrderNumber, "888888"),
                new Token(TemplateTokens.OrderTotal, amount),
                new Token(TemplateTokens.RestoreUrl, restore),
                new Token(PlainTokens.RestorePath, restore[(store.Url.TrimEnd('/').Length + 1)..]),
                new Token(TemplateTokens.UnsubscribeUrl, $"{store.Url.TrimEnd('/')}/{CartRecoveryDefaults.PreferencePath}/{_token}"),
                new Token(TemplateTokens.HasCoupon, offers),
                new Token(TemplateTokens.CouponCode, offers ? new string('M', CouponCode.Length) : ""),
                new Token(TemplateTokens.CouponEnds, offers ? _longDate.ToString("g", CultureInfo.GetCultureInfo(language.LanguageCulture)) : ""),
            ],
            Letters(TextValues.LongestProduct));
    }

    private async Task<string> AmountAsync(int languageId) =>
        await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId) is { } currency ? await prices.FormatPriceAsync(LargeAmount, true, currency, languageId, false) : "8,888.88";

    private static string Letters(int count) => new('m', count);
}
