namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

/// <summary>Whoever writes to the shop may be answered, for as long as it is an answer.</summary>
public static class OwnMessage
{
    /// <summary>WhatsApp's hours for a free answer, taken for every channel.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromHours(24);

    /// <param name="wroteUtc">When the person wrote last on the channel; null for never.</param>
    /// <param name="nowUtc">When the answer leaves.</param>
    public static bool MayBeAnswered(DateTime? wroteUtc, DateTime nowUtc) => wroteUtc is { } wrote && nowUtc <= wrote + Counts;
}
