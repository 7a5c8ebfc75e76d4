using Nop.Plugin.Misc.CartRecovery.Localization;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

internal sealed class LocaleResources(ILocalizationService texts, ILanguageService languages) : IInstallationPart
{
    public async Task EnsureAsync()
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            var known = LocaleFiles.For(language.LanguageCulture);
            var missing = new Dictionary<string, string>();
            foreach (var (key, text) in known)
            {
                // A merchant's own words survive an update.
                if ((await texts.GetResourceAsync(key, language.Id, logIfNotFound: false, returnEmptyIfNotFound: true)).Length == 0)
                    missing[key] = text;
            }

            if (missing.Count > 0)
                await texts.AddOrUpdateLocaleResourceAsync(missing, language.Id);
        }
    }

    public async Task RemoveAsync(bool keepData)
    {
        await texts.DeleteLocaleResourcesAsync(CartRecoveryDefaults.LocalePrefix);
        await texts.DeleteLocaleResourcesAsync([.. LocaleFiles.PlatformKeys()]);
    }
}
