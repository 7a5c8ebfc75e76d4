using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Texts;

internal sealed record ChosenText(StepText Text, Language Language);

/// <summary>Which language's text somebody gets: the person's own, else the next by the settings, else the standard text. As e-mail does.</summary>
internal sealed class StepTextChoice(StepTextStore store, ILanguageService languages, ISettingService settings)
{
    /// <summary>Null when there is nothing to send.</summary>
    public async Task<ChosenText?> OfAsync(int stepId, int variantId, Channel channel, Store shop, Language wanted)
    {
        var texts = await RowsAsync(stepId, variantId, channel);
        var spoken = await languages.GetAllLanguagesAsync(storeId: shop.Id);
        foreach (var id in (await FallbacksAsync(shop.Id)).Chain(wanted.Id))
        {
            if (spoken.FirstOrDefault(language => language.Id == id) is { } language && Own(texts, language, spoken) is { } own)
                return new ChosenText(own, language);
        }

        // The standard text is in the store's default language, or else in its first.
        var usual = spoken.FirstOrDefault(language => language.Id == shop.DefaultLanguageId) ?? spoken.FirstOrDefault() ?? wanted;
        return (Own(texts, usual, spoken) ?? Standard(texts)) is { } text ? new ChosenText(text, usual) : null;
    }

    /// <summary>Whether people of this language get a text that the merchant meant for them, be it another language's.</summary>
    public async Task<bool> IsCoveredAsync(IReadOnlyList<StepText> texts, Language language, int storeId)
    {
        var spoken = await languages.GetAllLanguagesAsync(storeId: storeId);
        return (await FallbacksAsync(storeId)).Chain(language.Id).Any(id => spoken.FirstOrDefault(known => known.Id == id) is { } next && Own(texts, next, spoken) is not null);
    }

    /// <summary>The standard text stands for the shop's first language; elsewhere it would be the wrong language.</summary>
    public static StepText? Own(IReadOnlyList<StepText> texts, Language language, IList<Language> spoken) =>
        texts.FirstOrDefault(text => text.LanguageId == language.Id && !text.IsEmpty) ?? (language.Id == spoken[0].Id ? Standard(texts) : null);

    /// <summary>A variant without texts for this channel sends the step's.</summary>
    public async Task<IReadOnlyList<StepText>> RowsAsync(int stepId, int variantId, Channel channel)
    {
        var own = await store.OfAsync(stepId, variantId, channel);
        return own.Count > 0 || variantId == 0 ? own : await store.OfAsync(stepId, variantId: 0, channel);
    }

    private static StepText? Standard(IReadOnlyList<StepText> texts) => texts.FirstOrDefault(text => text is { LanguageId: 0, IsEmpty: false });

    private async Task<LanguageFallbacks> FallbacksAsync(int storeId) => LanguageFallbacks.Parse((await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).TextFallbacks);
}
