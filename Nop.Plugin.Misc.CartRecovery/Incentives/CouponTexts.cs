using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Why a code does not work, in the shopper's language. Services are taken when needed, because the discount service is made on every page.</summary>
internal sealed class CouponTexts(IServiceProvider services)
{
    public async Task<string> SentenceAsync(CouponAnswer answer, CouponTerms terms)
    {
        var sentence = await TextAsync($"Refused.{answer}");
        return answer == CouponAnswer.BelowMinimum ? string.Format(CultureInfo.CurrentCulture, sentence, await PriceAsync(terms.MinimumSubtotal)) : sentence;
    }

    /// <summary>At the confirm button the shopper is told what became of the code he saw in the totals.</summary>
    public Task<string> AtConfirmAsync(ReservationOutcome outcome) => TextAsync($"Confirm.{outcome}");

    public Task<string> TooManyAsync() => TextAsync("TooMany");

    private async Task<string> PriceAsync(decimal inPrimaryCurrency)
    {
        var shown = await services.GetRequiredService<IWorkContext>().GetWorkingCurrencyAsync();
        var amount = await services.GetRequiredService<ICurrencyService>().ConvertFromPrimaryStoreCurrencyAsync(inPrimaryCurrency, shown);
        return await services.GetRequiredService<IPriceFormatter>().FormatPriceAsync(amount, true, false);
    }

    private Task<string> TextAsync(string key) =>
        services.GetRequiredService<ILocalizationService>().GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Coupons.{key}");
}
