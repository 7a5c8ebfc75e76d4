using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>One episode with all that its decision rests on, read at one moment.</summary>
/// <param name="Recipient">Null while no address is known.</param>
/// <param name="Campaign">Null when no active campaign takes it.</param>
/// <param name="PassedOver">The campaigns that could have taken it and did not.</param>
/// <param name="Journal">The newest line of each step of each campaign.</param>
internal sealed record LoadedEpisode(
    Episode Episode,
    Recipient? Recipient,
    ActiveCampaign? Campaign,
    IReadOnlyList<PassedOver> PassedOver,
    EpisodeFacts Facts,
    IReadOnlyList<Touch> Touches,
    IReadOnlyList<JournalEntry> Journal)
{
    /// <summary>Until when somebody else is about to act on it; null when nobody is.</summary>
    public DateTime? HeldUntilUtc => Touches.Where(touch => touch.IsHeld).Max(touch => touch.LeaseUntilUtc);
}
