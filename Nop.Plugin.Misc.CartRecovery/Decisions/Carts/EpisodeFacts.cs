using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

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

    /// <summary>The unpaid order was cancelled.</summary>
    Cancelled = 70,
}

/// <summary>What an episode is about.</summary>
public enum EpisodeKind
{
    Cart = 0,
    Order = 10,
    Wishlist = 20,
    Conversation = 30,
    Purchase = 40,
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

    /// <summary>Has bought, was told and could refuse, and did not.</summary>
    SoftOptIn = 3,

    /// <summary>Of the shop's own pages; nothing to choose.</summary>
    NotNeeded = 4,
}

/// <summary>All the planner may know about one episode, loaded at one moment. Times are UTC.</summary>
public sealed record EpisodeFacts
{
    public required DateTime StartedUtc { get; init; }
    public required DateTime LastActivityUtc { get; init; }
    public EpisodeState State { get; init; } = EpisodeState.Open;
    public EpisodeKind Kind { get; init; }
    public CheckoutStage Stage { get; init; }

    /// <summary>Subtotal in the primary store currency.</summary>
    public decimal CartValue { get; init; }

    public required RecipientFacts Recipient { get; init; }

    /// <summary>What was decided for good on this episode's steps, and the wait that last held the others.</summary>
    public IReadOnlyList<StepHistory> History { get; init; } = [];

    /// <summary>By which channels the provider has told that a step does not reach the person.</summary>
    public IReadOnlyList<(int StepNumber, Channel Channel)> Unreached { get; init; } = [];

    public AudienceFacts Audience { get; init; } = AudienceFacts.Unknown;

    /// <summary>The person's other open episodes.</summary>
    public IReadOnlyList<Rival> Rivals { get; init; } = [];

    /// <summary>Times without a run, as far back as this episode reaches.</summary>
    public IReadOnlyList<Outage> Outages { get; init; } = [];

    /// <summary>Nothing is left to decide: sent, skipped for good, or tried by every channel in vain.</summary>
    internal bool IsSettled(Step step)
    {
        foreach (var past in History)
        {
            if (past.StepNumber == step.Number && past.Final)
                return true;
        }

        return Unreached.Count > 0 && !Left(step).Any();
    }

    /// <summary>The step's channels that have not been tried in vain, in order of preference.</summary>
    internal IEnumerable<Channel> Left(Step step) => Unreached.Count == 0 ? step.Channels : step.Channels.Where(channel => !Unreached.Contains((step.Number, channel)));
}

/// <param name="Final">Sent or skipped for good; false keeps only what the step waited for when last looked at.</param>
/// <param name="SentUtc">Set when a touch left, also when its outcome is unknown.</param>
public sealed record StepHistory(int StepNumber, bool Final, Reason? Reason, DateTime? SentUtc);
