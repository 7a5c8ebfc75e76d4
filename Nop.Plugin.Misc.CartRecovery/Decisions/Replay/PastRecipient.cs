using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

/// <summary>Whom an episode belonged to, with all that ever changed about it; <see cref="At"/> tells what was known at a moment.</summary>
/// <param name="Id">0 while no address is known.</param>
/// <param name="OrdersUtc">Of any order by customer, e-mail or phone.</param>
/// <param name="OrdersHereUtc">Those that an episode of this store ends by.</param>
/// <param name="CouponsUsedUtc">Of orders that used one of our coupons.</param>
public sealed record PastRecipient(
    int Id,
    TimeZoneInfo Zone,
    string AddressHash,
    IReadOnlyList<PastChannel> Channels,
    IReadOnlyList<DateTime> OrdersUtc,
    IReadOnlyList<DateTime> OrdersHereUtc,
    IReadOnlyList<DateTime> CouponsUsedUtc)
{
    public string Country { get; init; } = "";

    /// <summary>When he answered, and until when that holds what campaigns send.</summary>
    public IReadOnlyList<PastPause> Pauses { get; init; } = [];

    /// <summary>Of orders that were no cancelled ones, as far as consent asks for them.</summary>
    public IReadOnlyList<DateTime> PurchasesUtc { get; init; } = [];

    public RecipientFacts At(DateTime utc, bool isGuest, IReadOnlyList<DateTime> sent) =>
        new(Zone, isGuest, Erased: false, [.. Channels.Select(channel => channel.At(utc, Last(PurchasesUtc, utc)))], sent, Last(OrdersUtc, utc))
        {
            PausedUntilUtc = Paused(utc),
            AddressHash = AddressHash,
            Country = Country,
            LastCouponUsedUtc = Last(CouponsUsedUtc, utc),
        };

    private DateTime? Paused(DateTime utc)
    {
        DateTime? until = null;
        foreach (var pause in Pauses)
        {
            if (pause.AtUtc <= utc && (until is null || pause.UntilUtc > until))
                until = pause.UntilUtc;
        }

        return until;
    }

    private static DateTime? Last(IReadOnlyList<DateTime> times, DateTime utc)
    {
        DateTime? last = null;
        foreach (var time in times)
        {
            if (time <= utc && (last is null || time > last))
                last = time;
        }

        return last;
    }
}

/// <summary>An answer and the end of its hold, by the settings of today; what the staff has held or let go on in between nobody wrote down.</summary>
public readonly record struct PastPause(DateTime AtUtc, DateTime UntilUtc)
{
    /// <summary>STOP or START, which hold nothing.</summary>
    public bool IsWord => UntilUtc == AtUtc;
}

/// <param name="Ready">As the shop stands today.</param>
/// <param name="Consents">In the order in which they were given and taken back.</param>
public sealed record PastChannel(Channel Channel, bool HasAddress, bool Ready, DateTime? SuppressedUtc, IReadOnlyList<ConsentEntry> Consents)
{
    /// <summary>As the shop's settings stand today.</summary>
    public ConsentTerms Terms { get; init; } = ConsentTerms.Strict;

    /// <summary>When the person wrote by it in the conversation that is looked at; null in everything else.</summary>
    public DateTime? WroteUtc { get; init; }

    public ChannelFacts At(DateTime utc, DateTime? boughtUtc = null) =>
        ChannelFacts.Judged(Channel, HasAddress, Terms.Judge(new ConsentTrail(Consents), boughtUtc, utc, OwnMessage.MayBeAnswered(WroteUtc, utc)), SuppressedUtc <= utc, Ready) with { Mode = Terms.Mode };
}
