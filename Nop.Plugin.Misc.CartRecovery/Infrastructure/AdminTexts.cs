using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Touches.Health;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>Sentences, times and figures in the words of whoever looks at the page.</summary>
internal sealed class AdminTexts(ILocalizationService localization, IWorkContext work, IDateTimeHelper times)
{
    private CultureInfo? _culture;

    public async Task<CultureInfo> CultureAsync() => _culture ??= CultureInfo.GetCultureInfo((await work.GetWorkingLanguageAsync()).LanguageCulture);

    public async Task<string> OfAsync(string key, params object[] arguments)
    {
        var text = await localization.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{key}");
        return arguments.Length == 0 ? text : string.Format(await CultureAsync(), text, arguments);
    }

    public async Task<string> OfAsync(Sentence sentence) =>
        string.Format(await CultureAsync(), await localization.GetResourceAsync(sentence.ResourceKey), [.. sentence.Arguments]);

    /// <summary>In the zone of the signed-in person.</summary>
    public async Task<string> TimeAsync(DateTime utc) =>
        (await times.ConvertToUserTimeAsync(utc.AsUtc(), DateTimeKind.Utc)).ToString("g", await CultureAsync());

    public async Task<string> TimeAsync(DateTime? utc) => utc is { } known ? await TimeAsync(known) : "";
}
