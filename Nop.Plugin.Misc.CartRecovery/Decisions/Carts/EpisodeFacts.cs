using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

/// <summary>How an episode ended; Open while it has not.</summary>
public enum EpisodeState
{
    Open = 10,
    Converted = 20,
    Emptied = 30,
    Lapsed = 40,
    Superseded = 50,
    Erased = 60,
}

/// <summary>Furthest point a checkout has reached.</summary>
public enum CheckoutStage
{
    None = 0,
    Started = 10,
    Contact = 20,
    ShippingAddress = 30,
    ShippingMethod = 40,
    PaymentMethod = 50,
    Confirm = 60,
}

public enum ConsentMode
{
    /// <summary>The merchant has not decided; nothing is sent.</summary>
    NotChosen = 0,
    Strict = 1,
    Notice = 2,
}

/// <summary>All the planner may know about one episode, loaded at one moment. Times are UTC.</summary>
public sealed record EpisodeFacts
{
    public required DateTime StartedUtc { get; init; }
    public required DateTime LastActivityUtc { get; init; }
    public EpisodeState State { get; init; } = EpisodeState.Open;
    public CheckoutStage Stage { get; init; }

    /// <summary>Subtotal in the primary store currency.</summary>
    public decimal CartValue { get; init; }

    public ConsentMode ConsentMode { get; init; }
    public required RecipientFacts Recipient { get; init; }

    /// <summary>What was decided for good on this episode's steps, and the wait that last held the others.</summary>
    public IReadOnlyList<StepHistory> History { get; init; } = [];
}

/// <param name="Final">Sent or skipped for good; false keeps only what the step waited for when last looked at.</param>
/// <param name="SentUtc">Set when a touch left, also when its outcome is unknown.</param>
public sealed record StepHistory(int StepNumber, bool Final, Reason? Reason, DateTime? SentUtc);
