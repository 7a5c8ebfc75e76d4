using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>Why a code does not work, in the shopper's language. Services are taken when needed, because the discount service is made on every page.</summary>
internal sealed class CouponTexts(IServiceProvider services)
{
    public Task<string> SentenceAsync(CouponAnswer answer) => TextAsync($"Refused.{answer}");

    /// <summary>At the confirm button the shopper is told what became of the code he saw in the totals.</summary>
    public Task<string> AtConfirmAsync(ReservationOutcome outcome) => TextAsync($"Confirm.{outcome}");

    private Task<string> TextAsync(string key) =>
        services.GetRequiredService<ILocalizationService>().GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.Coupons.{key}");
}
