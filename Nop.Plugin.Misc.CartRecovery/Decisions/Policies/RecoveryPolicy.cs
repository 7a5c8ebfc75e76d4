using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

public enum Trigger
{
    AbandonedCart = 1,
    IncompleteCheckout = 2,
    UnpaidOrder = 3,
    Wishlist = 4,

    /// <summary>An inbound message without an order after it.</summary>
    Conversation = 5,

    /// <summary>After an order was placed, paid or completed.</summary>
    Purchase = 6,
}

/// <summary>A campaign as it stands at the moment of a decision.</summary>
public sealed record RecoveryPolicy
{
    public required Trigger Trigger { get; init; }
    /// <summary>The highest goes first among campaigns, and among a person's episodes.</summary>
    public int Priority { get; init; }

    public required TimeSpan Idle { get; init; }

    /// <summary>An episode lapses when more than this has passed since its last activity.</summary>
    public required TimeSpan Limit { get; init; }

    public required TimeSpan MinimumGap { get; init; }
    public required FrequencyCap Cap { get; init; }
    public TimeSpan QuietAfterOrder { get; init; }

    /// <summary>Counted from an order in which one of our coupons was used.</summary>
    public TimeSpan QuietAfterCoupon { get; init; }

    public AfterOutage AfterOutage { get; init; }

    /// <summary>Primary store currency.</summary>
    public decimal MinimumCartValue { get; init; }

    public bool Guests { get; init; } = true;
    public Audience Audience { get; init; } = Audience.Everyone;
    public bool Active { get; init; } = true;
    public required IReadOnlyList<Step> Steps { get; init; }
}

/// <param name="Number">Counts from 1.</param>
/// <param name="After">Delay from the episode's last activity; the campaign's idle time is its floor.</param>
/// <param name="Channels">In order of preference.</param>
public sealed record Step(int Number, TimeSpan After, IReadOnlyList<Channel> Channels, SendWindow Window)
{
    /// <summary>The stored step's; 0 for one of a draft.</summary>
    public int Id { get; init; }

    public IReadOnlyList<Variant> Variants { get; init; } = [];
}
