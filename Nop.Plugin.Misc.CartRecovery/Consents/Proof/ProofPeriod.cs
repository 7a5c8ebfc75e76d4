namespace Nop.Plugin.Misc.CartRecovery.Consents.Proof;

/// <summary>Whole UTC days, the last one included.</summary>
internal sealed record ProofPeriod(DateTime FromUtc, DateTime ToUtc)
{
    /// <summary>Everything up to now where no day is given.</summary>
    public static ProofPeriod Of(DateTime? from, DateTime? to, DateTime nowUtc)
    {
        var first = DateTime.SpecifyKind((from ?? new DateTime(2000, 1, 1)).Date, DateTimeKind.Utc);
        var last = DateTime.SpecifyKind((to ?? nowUtc).Date, DateTimeKind.Utc);
        return new ProofPeriod(first, (last < first ? first : last).AddDays(1));
    }
}
