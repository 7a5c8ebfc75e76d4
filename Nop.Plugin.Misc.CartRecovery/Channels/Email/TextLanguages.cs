using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Services.Configuration;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>In which language a template speaks to somebody: the person's own, else the next by the settings, else the store's default.</summary>
internal sealed class TextLanguages(ILanguageService languages, ILocalizedEntityService localized, ISettingService settings)
{
    public async Task<Language> ForAsync(MessageTemplate template, Language wanted, int storeId, int storeLanguageId)
    {
        var spoken = await languages.GetAllLanguagesAsync(storeId: storeId);
        if (await FirstAsync(template, (await FallbacksAsync(storeId)).Chain(wanted.Id), spoken) is { } found)
            return found;

        // The standard text is in the store's default language, or else in its first.
        return spoken.FirstOrDefault(language => language.Id == storeLanguageId) ?? spoken.FirstOrDefault() ?? wanted;
    }

    /// <summary>Whether the merchant has seen to it that people of this language get a text, be it another language's.</summary>
    public async Task<bool> IsCoveredAsync(MessageTemplate template, Language language, int storeId)
    {
        var spoken = await languages.GetAllLanguagesAsync(storeId: storeId);
        return await FirstAsync(template, (await FallbacksAsync(storeId)).Chain(language.Id), spoken) is not null;
    }

    /// <summary>The standard text stands for the shop's first language; elsewhere it would be the wrong language.</summary>
    public async Task<bool> HasTextAsync(MessageTemplate template, Language language, IList<Language> spoken) =>
        language.Id == spoken[0].Id
        || (await HasAsync(template, language, nameof(MessageTemplate.Subject)) && await HasAsync(template, language, nameof(MessageTemplate.Body)));

    private async Task<Language?> FirstAsync(MessageTemplate template, IReadOnlyList<int> chain, IList<Language> spoken)
    {
        foreach (var language in chain.Select(id => spoken.FirstOrDefault(known => known.Id == id)).OfType<Language>())
        {
            if (await HasTextAsync(template, language, spoken))
                return language;
        }

        return null;
    }

    private async Task<LanguageFallbacks> FallbacksAsync(int storeId) => LanguageFallbacks.Parse((await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).TextFallbacks);

    private async Task<bool> HasAsync(MessageTemplate template, Language language, string property) =>
        !string.IsNullOrEmpty(await localized.GetLocalizedValueAsync(language.Id, template.Id, nameof(MessageTemplate), property));
}
