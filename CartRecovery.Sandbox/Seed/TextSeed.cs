using System.Reflection;
using System.Text.Json;
using Nop.Services.Localization;

namespace CartRecovery.Sandbox.Seed;

/// <summary>The storefront's own texts, from a file for each language.</summary>
public sealed class TextSeed(ILanguageService languages, ILocalizationService texts)
{
    public async Task PlantAsync()
    {
        foreach (var language in await languages.GetAllLanguagesAsync(true))
            if (Read(language.LanguageCulture) is { } resources)
                await texts.AddOrUpdateLocaleResourceAsync(resources, language.Id);
    }

    private static Dictionary<string, string>? Read(string culture)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"CartRecovery.Sandbox.Texts.store.{culture}.json");
        return stream is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(stream);
    }
}
