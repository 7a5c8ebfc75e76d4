using System.Globalization;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>Which language's text people get whose own language has none. Stored as "7>3,9>7": for language 7 that of language 3.</summary>
public sealed class LanguageFallbacks
{
    private readonly Dictionary<int, int> _next;

    private LanguageFallbacks(Dictionary<int, int> next) => _next = next;

    /// <summary>What cannot be read is left out: such a language has no fallback of its own.</summary>
    public static LanguageFallbacks Parse(string stored) =>
        new(stored.Split(',').Select(Pair).OfType<(int From, int To)>().DistinctBy(pair => pair.From).ToDictionary(pair => pair.From, pair => pair.To));

    public static string Text(IEnumerable<KeyValuePair<int, int>> next) =>
        string.Join(',', next.Where(pair => pair.Value > 0 && pair.Value != pair.Key).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}>{pair.Value}")));

    public IReadOnlyDictionary<int, int> All => _next;

    /// <summary>0 when there is none.</summary>
    public int After(int languageId) => _next.GetValueOrDefault(languageId);

    /// <summary>The language itself, then one after the other; a ring ends where it began.</summary>
    public IReadOnlyList<int> Chain(int languageId)
    {
        List<int> chain = [];
        for (var next = languageId; next > 0 && !chain.Contains(next); next = After(next))
            chain.Add(next);
        return chain;
    }

    private static (int From, int To)? Pair(string text) =>
        text.Split('>') is [var from, var to] && Number(from) is { } left && Number(to) is { } right ? (left, right) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
