using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

public enum HeaderCheck
{
    UnsubscribeAddress = 10,
    OneClick = 20,
    SignatureCoversThem = 30,
    Spf = 40,
    Dkim = 50,
    Dmarc = 60,
}

/// <param name="Found">What stood there; empty when nothing did.</param>
public readonly record struct HeaderFinding(HeaderCheck Check, bool Passed, string Found);

/// <summary>A mail's headers as they arrived: whether the mailbox shows its own unsubscribe button (RFC 8058) and takes the shop for who it says it is.</summary>
public static partial class ReceivedHeaders
{
    public const int Longest = 64 * 1024;

    private const int LongestFound = 120;

    /// <summary>Empty when the text holds no header at all.</summary>
    public static IReadOnlyList<HeaderFinding> Check(string text)
    {
        var headers = Read(text);
        if (headers.Count == 0)
            return [];

        var unsubscribe = First(headers, "List-Unsubscribe");
        var oneClick = First(headers, "List-Unsubscribe-Post");
        var results = string.Join("; ", headers["authentication-results"]);
        return
        [
            new HeaderFinding(HeaderCheck.UnsubscribeAddress, HttpsAddress().Count(unsubscribe) == 1, Cut(unsubscribe)),
            new HeaderFinding(HeaderCheck.OneClick, oneClick.Equals("List-Unsubscribe=One-Click", StringComparison.OrdinalIgnoreCase), Cut(oneClick)),
            Signature([.. headers["dkim-signature"]]),
            Verdict(HeaderCheck.Spf, results),
            Verdict(HeaderCheck.Dkim, results),
            Verdict(HeaderCheck.Dmarc, results),
        ];
    }

    /// <summary>By lower-case name; a line that begins with a blank goes on with the one before.</summary>
    private static ILookup<string, string> Read(string text)
    {
        var unfolded = Fold().Replace(text.Length > Longest ? text[..Longest] : text, " ");
        return unfolded.Split('\n').Select(line => Line().Match(line)).Where(match => match.Success)
            .ToLookup(match => match.Groups[1].Value.ToLowerInvariant(), match => match.Groups[2].Value.Trim());
    }

    private static HeaderFinding Signature(string[] signatures)
    {
        var signed = signatures.Select(signature => SignedNames().Match(signature).Groups[1].Value).Select(names => names.Split(':', StringSplitOptions.TrimEntries)).ToList();
        var covering = signed.Exists(names => names.Contains("List-Unsubscribe", StringComparer.OrdinalIgnoreCase) && names.Contains("List-Unsubscribe-Post", StringComparer.OrdinalIgnoreCase));
        return new HeaderFinding(HeaderCheck.SignatureCoversThem, covering, Cut(string.Join("; ", signed.Select(names => string.Join(':', names)))));
    }

    private static HeaderFinding Verdict(HeaderCheck check, string results)
    {
        var method = check.ToString().ToLowerInvariant();
        var verdicts = MethodResult().Matches(results).Where(match => match.Groups[1].Value.Equals(method, StringComparison.OrdinalIgnoreCase)).Select(match => match.Groups[2].Value.ToLowerInvariant()).ToList();
        return new HeaderFinding(check, verdicts.Contains("pass"), string.Join(", ", verdicts.Distinct()));
    }

    private static string First(ILookup<string, string> headers, string name) => headers[name.ToLowerInvariant()].FirstOrDefault() ?? "";

    private static string Cut(string found) => found.Length > LongestFound ? found[..LongestFound] + "…" : found;

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"^([A-Za-z0-9-]{1,70}):(.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"<https://[^<>\s]+>", RegexOptions.IgnoreCase)]
    private static partial Regex HttpsAddress();

    [GeneratedRegex(@"(?:^|;)\s*h\s*=\s*([^;]*)")]
    private static partial Regex SignedNames();

    [GeneratedRegex(@"(?:^|[;\s])(spf|dkim|dmarc)=([a-z]{1,12})", RegexOptions.IgnoreCase)]
    private static partial Regex MethodResult();
}
