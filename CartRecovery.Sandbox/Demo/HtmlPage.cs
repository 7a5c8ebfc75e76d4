using System.Net;
using System.Text.RegularExpressions;

namespace CartRecovery.Sandbox.Demo;

/// <summary>Just enough of HTML to fill in a form and read a figure from our own pages.</summary>
internal sealed partial record HtmlPage(int Status, Uri Address, string Html)
{
    public string Token => First("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"");

    /// <summary>What the first group of the pattern caught, decoded; empty when it is not there.</summary>
    public string First(string pattern) => All(pattern).FirstOrDefault("");

    public IReadOnlyList<string> All(string pattern) =>
        [.. Regex.Matches(Html, pattern, RegexOptions.Singleline).Select(match => Plain(match.Groups[1].Value))];

    public string TextOfId(string id) => First($"id=\"{Regex.Escape(id)}\"[^>]*>(.*?)<");

    /// <summary>What a browser would send of a form nobody has touched.</summary>
    public Dictionary<string, string> Fields(string formId)
    {
        var form = Regex.Match(Html, $"<form[^>]*id=\"{Regex.Escape(formId)}\".*?</form>", RegexOptions.Singleline).Value;
        var fields = new Dictionary<string, string>();
        foreach (Match input in Inputs().Matches(form))
        {
            var tag = input.Value;
            var isSwitch = Attribute(tag, "type") is "checkbox" or "radio";
            if (Attribute(tag, "name") is { Length: > 0 } name && (!isSwitch || tag.Contains(" checked", StringComparison.Ordinal)))
                fields.TryAdd(name, Attribute(tag, "value"));
        }

        foreach (Match area in Areas().Matches(form))
            fields.TryAdd(Attribute(area.Value, "name"), Plain(area.Groups[1].Value));
        foreach (Match select in Selects().Matches(form))
            fields.TryAdd(Attribute(select.Value, "name"), Chosen(select.Groups[1].Value));
        return fields;
    }

    private static string Chosen(string options)
    {
        var tags = Options().Matches(options).Select(match => match.Value).ToList();
        return Attribute(tags.Find(tag => tag.Contains(" selected", StringComparison.Ordinal)) ?? tags.FirstOrDefault(""), "value");
    }

    private static string Attribute(string tag, string name) => WebUtility.HtmlDecode(Regex.Match(tag, $"[\\s]{name}=\"([^\"]*)\"").Groups[1].Value);

    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, " ")).Trim();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("<select[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
