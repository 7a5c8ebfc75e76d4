using System.Text.RegularExpressions;

namespace Nop.Core;

public partial class CommonHelper
{
    public static bool IsValidEmail(string email) => !string.IsNullOrEmpty(email) && EmailPattern().IsMatch(email.Trim());

    public static string EnsureMaximumLength(string str, int maxLength, string postfix = null)
    {
        if (string.IsNullOrEmpty(str) || str.Length <= maxLength)
            return str;

        return string.IsNullOrEmpty(postfix) ? str[..maxLength] : str[..(maxLength - postfix.Length)] + postfix;
    }

    [GeneratedRegex(@"^[^@\s<>""(),:;\[\]\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex EmailPattern();
}
