using System.Text.RegularExpressions;

namespace NopCommerce.StandIn.Messages;

/// <summary>The plain part of the platform's conditions: tokens, literals, comparisons, !, &&, || and brackets.</summary>
internal sealed partial class TokenCondition
{
    private readonly List<string> _words;
    private readonly IReadOnlyDictionary<string, object> _values;
    private int _at;

    private TokenCondition(string expression, IReadOnlyDictionary<string, object> values)
    {
        _words = [.. Words().Matches(expression).Select(m => m.Value)];
        _values = values;
    }

    public static bool Holds(string expression, IEnumerable<Token> tokens)
    {
        var values = tokens.GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Last().Value);
        return new TokenCondition(expression, values).Or();
    }

    private bool Or()
    {
        var result = And();
        while (Take("||"))
            result |= And();
        return result;
    }

    private bool And()
    {
        var result = Not();
        while (Take("&&"))
            result &= Not();
        return result;
    }

    private bool Not()
    {
        if (Take("!"))
            return !Not();
        if (!Take("("))
            return Comparison();

        var result = Or();
        Take(")");
        return result;
    }

    private bool Comparison()
    {
        var left = Value();
        var sign = Peek();
        if (sign is not ("==" or "!=" or "<" or "<=" or ">" or ">="))
            return left is true || left is string text && bool.TryParse(text, out var parsed) && parsed;

        _at++;
        var order = Compare(left, Value());
        return sign switch { "==" => order == 0, "!=" => order != 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    }

    private object Value()
    {
        var word = Peek() ?? string.Empty;
        _at++;
        if (word.Length > 1 && word[0] == '%')
            return _values.GetValueOrDefault(word.Trim('%'));
        if (word.Length > 1 && word[0] == '"')
            return word[1..^1];

        return bool.TryParse(word, out var truth) ? truth : word;
    }

    private static int Compare(object left, object right)
    {
        var (one, other) = (Convert.ToString(left, CultureInfo.InvariantCulture), Convert.ToString(right, CultureInfo.InvariantCulture));
        return decimal.TryParse(one, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(other, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(one ?? string.Empty, other ?? string.Empty);
    }

    private string Peek() => _at < _words.Count ? _words[_at] : null;

    private bool Take(string word)
    {
        if (Peek() != word)
            return false;

        _at++;
        return true;
    }

    [GeneratedRegex("""%[\w.()#-]+%|"[^"]*"|\|\||&&|==|!=|<=|>=|[<>!()]|[\w.-]+""")]
    private static partial Regex Words();
}
