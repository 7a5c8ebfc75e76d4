using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Directory;
using Nop.Services.Discounts;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>Offers in the words of whoever looks at the page.</summary>
internal sealed class OfferTexts(AdminTexts texts, ICurrencyService currencies, CurrencySettings currencySettings, IDiscountService discounts)
{
    public async Task<string> CurrencyCodeAsync() => (await currencies.GetCurrencyByIdAsync(currencySettings.PrimaryStoreCurrencyId))?.CurrencyCode ?? "";

    public async Task<string> NameAsync(Incentive incentive) => incentive.Kind switch
    {
        IncentiveKind.Percentage when incentive.Amount > 0m => await texts.OfAsync("Offers.Name.PercentageCapped", Plain(incentive.Percentage), Plain(incentive.Amount), await CurrencyCodeAsync()),
        IncentiveKind.Percentage => await texts.OfAsync("Offers.Name.Percentage", Plain(incentive.Percentage)),
        IncentiveKind.Amount => await texts.OfAsync("Offers.Name.Amount", Plain(incentive.Amount), await CurrencyCodeAsync()),
        IncentiveKind.PlatformDiscount => await texts.OfAsync("Offers.Name.PlatformDiscount", (await discounts.GetDiscountByIdAsync(incentive.PlatformDiscountId))?.Name ?? "–"),
        _ => await texts.OfAsync("Offers.Name.FreeShipping"),
    };

    public Task<string> CodeModeAsync(CodeMode mode) => texts.OfAsync($"Offers.CodeMode.{mode}");

    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
