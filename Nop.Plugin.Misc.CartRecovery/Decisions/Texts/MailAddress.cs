namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>An address as it may stand in a To header.</summary>
public static class MailAddress
{
    public const int Longest = 254;

    /// <summary>The one address, or null when it is none, more than one, or could carry another header.</summary>
    public static string? Single(string? text)
    {
        if (text is null)
            return null;
        var address = text.Trim();
        var at = address.IndexOf('@');
        var plain = address.All(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter) && !",;:<>()[]\\\"".Contains(letter));
        return plain && at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1 && address.Length <= Longest ? address : null;
    }

    /// <summary>Enough for its owner to know it by: "j•••@s•••.com".</summary>
    public static string Masked(string? text)
    {
        if (Single(text) is not { } address)
            return "";
        var at = address.IndexOf('@');
        var dot = address.LastIndexOf('.');
        var ending = dot > at ? address[dot..] : "";
        return $"{address[0]}•••@{address[at + 1]}•••{ending}";
    }
}
