using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Localization;

/// <summary>The texts that travel in the DLL.</summary>
internal static class LocaleFiles
{
    public const string Fallback = "en-US";

    /// <summary>Its keys are the platform's own, not below our prefix.</summary>
    public const string PlatformArea = "platform";

    public static IReadOnlyList<string> Cultures { get; } = ["en-US", "pt-BR", "ro-RO", "es-ES"];

    private const string Folder = "Nop.Plugin.Misc.CartRecovery.Localization.";

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> _byCulture =
        new(() => Cultures.ToFrozenDictionary(culture => culture, Load, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every resource of a culture under its full key; of en-US for a culture we have no files of.</summary>
    public static IReadOnlyDictionary<string, string> For(string? culture) =>
        _byCulture.Value.TryGetValue(culture ?? Fallback, out var texts) ? texts : _byCulture.Value[Fallback];

    /// <summary>The keys that a delete by our prefix would miss.</summary>
    public static IReadOnlyList<string> PlatformKeys() =>
        [.. For(Fallback).Keys.Where(key => !key.StartsWith(CartRecoveryDefaults.LocalePrefix + ".", StringComparison.Ordinal))];

    public static IReadOnlyList<string> Areas() =>
        [.. Names(Fallback).Select(name => name[Folder.Length..^$".{Fallback}.json".Length])];

    public static IReadOnlyDictionary<string, string> Read(string area, string culture)
    {
        using var stream = Own.GetManifestResourceStream($"{Folder}{area}.{culture}.json")
            ?? throw new FileNotFoundException($"No texts for {area} in {culture}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    private static Assembly Own => typeof(LocaleFiles).Assembly;

    private static FrozenDictionary<string, string> Load(string culture) =>
        Areas().SelectMany(area => Read(area, culture).Select(pair => KeyValuePair.Create(FullKey(area, pair.Key), pair.Value))).ToFrozenDictionary(StringComparer.Ordinal);

    private static string FullKey(string area, string key) => area == PlatformArea ? key : $"{CartRecoveryDefaults.LocalePrefix}.{key}";

    private static IEnumerable<string> Names(string culture) =>
        Own.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith($".{culture}.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
