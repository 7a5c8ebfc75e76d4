namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <param name="Pooled">Not given to anybody yet.</param>
/// <param name="Ended">Expired unused, or revoked.</param>
internal sealed record OfferCounts(int Pooled, int Live, int Used, int Ended)
{
    public static OfferCounts None { get; } = new(0, 0, 0, 0);

    public bool WasGiven => Live + Used + Ended > 0;
}
