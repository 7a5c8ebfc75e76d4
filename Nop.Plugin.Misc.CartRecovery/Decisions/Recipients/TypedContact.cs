namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>An address as somebody typed it, before it has been sent anywhere.</summary>
public static class TypedContact
{
    public const int MaximumEmail = 254;
    public const int MaximumPhone = 32;
    public const int MaximumWrittenPhone = 64;

    /// <summary>Strict on purpose: what this takes becomes the To of a message, where a comma or a line break would be a second address.</summary>
    public static bool IsEmail(string? text)
    {
        if (text is not { Length: >= 6 and <= MaximumEmail })
            return false;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at is > 0 and <= 64 && IsLocalPart(text.AsSpan(0, at)) && IsDomain(text[(at + 1)..]);
    }

    /// <summary>6 to 15 digits, a leading plus, and the signs people group them with.</summary>
    public static bool IsPhone(string? text) =>
        text is { Length: >= 6 and <= MaximumPhone }
        && text.Count(char.IsAsciiDigit) is >= 6 and <= 15
        && text.Select((letter, index) => IsPhoneLetter(letter, index)).All(fits => fits);

    /// <summary>Enough of one to be told from a word: an extension behind it, two numbers, a remark.</summary>
    public static bool MayBePhone(string text) => text.Length <= MaximumWrittenPhone && text.Count(char.IsDigit) >= 6 && !text.Any(char.IsControl);

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        if (local[0] == '.' || local[^1] == '.')
            return false;
        foreach (var letter in local)
        {
            if (!char.IsLetterOrDigit(letter) && !"!#$%&'*+-/=?^_`{|}~.".Contains(letter, StringComparison.Ordinal))
                return false;
        }

        return !local.Contains("..", StringComparison.Ordinal);
    }

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && labels[^1].Length >= 2 && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(letter => char.IsLetterOrDigit(letter) || letter == '-');

    private static bool IsPhoneLetter(char letter, int index) =>
        char.IsAsciiDigit(letter) || (letter == '+' && index == 0) || letter is ' ' or '-' or '.' or '(' or ')' or '/';
}
