using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

public enum ConsentState
{
    None = 0,
    Granted = 1,
    Withdrawn = 2,

    /// <summary>Given, and to be given once more behind the link of a message; counts as none until then.</summary>
    Unconfirmed = 3,

    /// <summary>What was implied is too old.</summary>
    Expired = 4,
}

/// <summary>What is known of the person at the moment of the decision.</summary>
/// <param name="Zone">The recipient's own zone, or the store's when unknown.</param>
/// <param name="Sent">Every touch sent to this person by any campaign, any channel, at least as far back as the longest cap.</param>
/// <param name="LastOrderUtc">Of any order by customer, e-mail or phone.</param>
public sealed record RecipientFacts(
    TimeZoneInfo Zone,
    bool IsGuest,
    bool Erased,
    IReadOnlyList<ChannelFacts> Channels,
    IReadOnlyList<DateTime> Sent,
    DateTime? LastOrderUtc)
{
    /// <summary>Kept out at random so that the effect can be measured.</summary>
    public bool HeldOut { get; init; }

    /// <summary><see cref="AddressKey.Hash"/>: what draws are made by; empty while no address is known.</summary>
    public string AddressHash { get; init; } = "";

    /// <summary>Two-letter ISO code, or the store's when unknown.</summary>
    public string Country { get; init; } = "";

    /// <summary>Nothing leaves by itself before then, because the person has answered.</summary>
    public DateTime? PausedUntilUtc { get; init; }

    public bool HeldByStaff { get; init; }

    /// <summary>When an order used one of our coupons last.</summary>
    public DateTime? LastCouponUsedUtc { get; init; }
}

/// <param name="Consent">As the channel's mode in the recipient's country judges it: see <see cref="ConsentTerms"/>.</param>
/// <param name="Ready">The shop's side: configured, an account to send from, a text to send.</param>
public sealed record ChannelFacts(Channel Channel, bool HasAddress, ConsentState Consent, bool Suppressed, bool Ready)
{
    public ConsentMode Mode { get; init; } = ConsentMode.Strict;

    public ConsentBasis Basis { get; init; }

    /// <summary>The line of the ledger that the basis rests on; 0 for none.</summary>
    public int ConsentId { get; init; }

    public static ChannelFacts Judged(Channel channel, bool hasAddress, ConsentStanding standing, bool suppressed, bool ready) =>
        new(channel, hasAddress, standing.State, suppressed, ready) { Basis = standing.Basis, ConsentId = standing.ConsentId };
}
