namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>
/// A personal code: ten random letters (49 bits) and two check letters, from an alphabet without 0, 1, I, L and O.
/// The check tells our codes from the shop's own without a look-up; one in 961 foreign codes of this very length and alphabet would be mistaken for ours.
/// </summary>
public static class CouponCode
{
    public const int Length = 12;

    /// <summary>31 letters: a prime, so that the check letters catch every single mistyped letter and every swap of two.</summary>
    public const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public const int LongestKey = 64;

    private const int RandomLetters = 10;

    /// <summary>Null when the bytes did not suffice: those that would favour the alphabet's first letters are passed over. 32 bytes practically always do.</summary>
    public static string? From(ReadOnlySpan<byte> random)
    {
        Span<int> values = stackalloc int[Length];
        var count = 0;
        foreach (var value in random)
        {
            if (count == RandomLetters)
                break;
            if (value < 256 / Alphabet.Length * Alphabet.Length)
                values[count++] = value % Alphabet.Length;
        }

        if (count < RandomLetters)
            return null;
        (values[RandomLetters], values[RandomLetters + 1]) = Check(values);
        return Text(values);
    }

    /// <summary>Upper case without the blanks and dashes that people type and mail programs add; null when it cannot be one of ours.</summary>
    public static string? Recognise(string? typed)
    {
        if (typed is null)
            return null;
        Span<int> values = stackalloc int[Length];
        var count = 0;
        foreach (var letter in typed)
        {
            if (IsPassedOver(letter))
                continue;
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0 || count == Length)
                return null;
            values[count++] = value;
        }

        return count == Length && Check(values) == (values[RandomLetters], values[RandomLetters + 1]) ? Text(values) : null;
    }

    /// <summary>The form in which any code is looked up, a merchant's own too: upper case, without blanks and dashes. Null when nothing is left, or too much.</summary>
    public static string? Key(string? typed)
    {
        Span<char> letters = stackalloc char[LongestKey];
        var count = 0;
        foreach (var letter in typed ?? "")
        {
            if (IsPassedOver(letter))
                continue;
            if (count == LongestKey)
                return null;
            letters[count++] = char.ToUpperInvariant(letter);
        }

        return count == 0 ? null : new string(letters[..count]);
    }

    /// <summary>In groups of four, as it is printed; a merchant's own code is left as it is.</summary>
    public static string Grouped(string code) => code.Length == Length ? $"{code[..4]}-{code[4..8]}-{code[8..]}" : code;

    private static bool IsPassedOver(char letter) => char.IsWhiteSpace(letter) || letter is '-' or '\u2010' or '\u2011' or '\u2013';

    private static (int First, int Second) Check(ReadOnlySpan<int> values)
    {
        // Starting above zero keeps words of one repeated letter from passing.
        var first = 7;
        var second = 11;
        for (var i = 0; i < RandomLetters; i++)
        {
            first += (i + 1) * values[i];
            second += (i + 1) * (i + 1) * values[i];
        }

        return (first % Alphabet.Length, second % Alphabet.Length);
    }

    private static string Text(ReadOnlySpan<int> values)
    {
        Span<char> letters = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
            letters[i] = Alphabet[values[i]];
        return new string(letters);
    }
}
