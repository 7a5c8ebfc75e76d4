namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>Whether a share is surely above its limit, so that a handful of unlucky messages pauses nobody.</summary>
public static class RateAlarm
{
    /// <summary>Below this nothing is sure enough to stop a merchant's campaign.</summary>
    public const int SmallestSample = 50;

    /// <summary>95 per cent, two-sided.</summary>
    private const double Z = 1.959963984540054;

    /// <param name="limitPercent">0 for no limit.</param>
    public static bool IsAbove(int bad, int sent, int limitPercent) =>
        limitPercent > 0 && sent >= SmallestSample && LowerBound(bad, sent) > limitPercent / 100d;

    /// <summary>The lower end of Wilson's interval.</summary>
    internal static double LowerBound(int bad, int sent)
    {
        var share = (double)bad / sent;
        var square = Z * Z;
        var middle = share + square / (2 * sent);
        var spread = Z * Math.Sqrt(share * (1 - share) / sent + square / (4d * sent * sent));
        return (middle - spread) / (1 + square / sent);
    }
}
