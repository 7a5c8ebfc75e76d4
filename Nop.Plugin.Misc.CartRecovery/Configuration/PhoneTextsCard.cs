using System.Linq.Expressions;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

/// <summary>The part of the settings that says how text messages are written.</summary>
internal sealed class PhoneTextsCard(ISettingService settings)
{
    public async Task<PhoneTextsCardModel> OfAsync(CartRecoverySettings stored, int scope)
    {
        var model = new PhoneTextsCardModel { MostSegments = stored.TextMostSegments, ReplaceLetters = stored.TextReplaceLetters, Letters = stored.TextLetters };
        if (scope == 0)
            return model;

        return model with
        {
            MostSegments_OverrideForStore = await HasAsync(own => own.TextMostSegments),
            ReplaceLetters_OverrideForStore = await HasAsync(own => own.TextReplaceLetters),
            Letters_OverrideForStore = await HasAsync(own => own.TextLetters),
        };

        Task<bool> HasAsync<T>(Expression<Func<CartRecoverySettings, T>> setting) => settings.SettingExistsAsync(stored, setting, scope);
    }

    public static void Fill(CartRecoverySettings stored, PhoneTextsCardModel model)
    {
        stored.TextMostSegments = model.MostSegments;
        stored.TextReplaceLetters = model.ReplaceLetters;
        stored.TextLetters = (model.Letters ?? "").ReplaceLineEndings("\n").Trim();
    }

    public async Task SaveAsync(CartRecoverySettings stored, PhoneTextsCardModel model, int scope)
    {
        await OneAsync(own => own.TextMostSegments, model.MostSegments_OverrideForStore);
        await OneAsync(own => own.TextReplaceLetters, model.ReplaceLetters_OverrideForStore);
        await OneAsync(own => own.TextLetters, model.Letters_OverrideForStore);

        Task OneAsync<T>(Expression<Func<CartRecoverySettings, T>> setting, bool overridden) =>
            settings.SaveSettingOverridablePerStoreAsync(stored, setting, overridden, scope, clearCache: false);
    }
}
