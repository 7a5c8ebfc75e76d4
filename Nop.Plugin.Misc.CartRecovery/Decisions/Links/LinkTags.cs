using System.Globalization;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Links;

/// <summary>What a link in a message tells the shop's own statistics. Never who it was sent to.</summary>
public sealed record LinkTags(string Source, string Medium, string Campaign, string Content)
{
    public const int MaximumLength = 50;

    /// <summary>Of everything the platform's and other statistics know, the names that we set.</summary>
    public static IReadOnlyList<string> Names { get; } = ["utm_source", "utm_medium", "utm_campaign", "utm_content"];

    /// <summary>"?utm_source=…", or nothing where the shop has no use for it: an empty source switches the tags off.</summary>
    public string Query => Source.Length == 0 ? "" : "?" + string.Join('&', Written.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));

    public IReadOnlyDictionary<string, string> Written =>
        Source.Length == 0 ? new Dictionary<string, string>() : Names.Zip([Source, Medium, Campaign, Content]).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>"Três e-mails, 10 %" becomes "tres-e-mails-10"; a name without Latin letters or digits is told by <paramref name="otherwise"/>.</summary>
    public static string Slug(string name, string otherwise)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString(0, Math.Min(slug.Length, MaximumLength)).Trim('-');
        return text.Length > 0 ? text : otherwise;
    }
}
