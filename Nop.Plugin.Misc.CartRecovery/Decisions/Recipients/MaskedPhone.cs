namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>A number as whoever may not write to it sees it: enough to tell two apart.</summary>
public static class MaskedPhone
{
    private const int Head = 3;
    private const int Tail = 2;

    public static string Of(string phone) => phone.Length <= Head + Tail
        ? new string('•', phone.Length)
        : string.Concat(phone.AsSpan(0, Head), new string('•', phone.Length - Head - Tail), phone.AsSpan(phone.Length - Tail));
}
