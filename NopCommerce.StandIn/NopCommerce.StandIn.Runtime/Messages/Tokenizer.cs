using System.Net;

namespace NopCommerce.StandIn.Messages;

/// <summary>
/// %Token% one after another, so that a value that contains %Other% is replaced again by a later token, as in the platform.
/// Conditions: %if (expression) text endif%.
/// </summary>
internal sealed class Tokenizer(MessageTemplatesSettings settings) : ITokenizer
{
    private const string Begin = "%if";
    private const string End = "endif%";

    public string Replace(string template, IEnumerable<Token> tokens, bool htmlEncode)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(template);
        ArgumentNullException.ThrowIfNull(tokens);
        var values = tokens.ToList();
        var text = Conditions(template, values);
        foreach (var token in values)
            text = text.Replace($"%{token.Key}%", Text(token, htmlEncode), Comparison);
        return text;
    }

    private StringComparison Comparison => settings.CaseInvariantReplacement ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static string Text(Token token, bool htmlEncode)
    {
        var text = Convert.ToString(token.Value, CultureInfo.CurrentCulture) ?? string.Empty;
        return htmlEncode && !token.NeverHtmlEncoded ? WebUtility.HtmlEncode(text) : text;
    }

    // The innermost condition is the one that no other begins after.
    private static string Conditions(string text, List<Token> tokens)
    {
        for (var begin = text.LastIndexOf(Begin, StringComparison.Ordinal); begin >= 0; begin = text.LastIndexOf(Begin, StringComparison.Ordinal))
        {
            var end = text.IndexOf(End, begin, StringComparison.Ordinal);
            if (end < 0 || Condition(text[(begin + Begin.Length)..end]) is not var (expression, inner))
                return text;

            text = text[..begin] + (TokenCondition.Holds(expression, tokens) ? inner : string.Empty) + text[(end + End.Length)..];
        }

        return text;
    }

    private static (string Expression, string Inner)? Condition(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var depth = 0;
        for (var at = open; at >= 0 && at < text.Length; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return (text[(open + 1)..at], text[(at + 1)..].Trim(' '));
        }

        return null;
    }
}
