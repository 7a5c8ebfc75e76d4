using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

internal sealed record TemplateText(string Subject, string Body);

/// <summary>The shipped texts: one layout, and for each culture its words as "key: value" lines.</summary>
internal static partial class TemplateFiles
{
    public const string FallbackCulture = "en-US";

    private static readonly string[] Cultures = ["en-US", "pt-BR", "ro-RO", "es-ES"];

    /// <summary>The shipped culture that serves a language, by its full name or else by its language alone; null when none does.</summary>
    public static string? CultureFor(string languageCulture) =>
        Cultures.FirstOrDefault(culture => culture.Equals(languageCulture, StringComparison.OrdinalIgnoreCase))
        ?? Cultures.FirstOrDefault(culture => culture[..2].Equals(languageCulture.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    public static TemplateText Text(StepTone tone, string culture)
    {
        var words = Words(tone, culture);
        return new TemplateText(words["subject"], Fill(Read($"{words["layout"]}.html"), words));
    }

    /// <summary>All that a tone says, by whatever channel.</summary>
    public static IReadOnlyDictionary<string, string> Words(StepTone tone, string culture)
    {
        var words = Lines("common", culture).ToDictionary();
        foreach (var (key, word) in Lines(tone.Code(), culture))
            words[key] = word;
        words["language"] = culture[..2];
        return words;
    }

    public static string Read(string file)
    {
        using var stream = typeof(TemplateFiles).Assembly.GetManifestResourceStream($"Nop.Plugin.Misc.CartRecovery.MessageTemplates.{file}")
            ?? throw new FileNotFoundException("A message template file is missing from the plugin.", file);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>In one pass, so that no value can bring a placeholder of its own. Values are HTML already.</summary>
    public static string Fill(string html, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(html, match => values[match.Groups[1].Value]);

    private static IEnumerable<KeyValuePair<string, string>> Lines(string file, string culture) =>
        from line in Read($"{file}.{culture}.txt").Split('\n')
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        where colon > 0
        select KeyValuePair.Create(line[..colon], line[(colon + 1)..].Trim());

    [GeneratedRegex(@"\{\{([\w-]+)\}\}")]
    private static partial Regex Placeholder();
}
