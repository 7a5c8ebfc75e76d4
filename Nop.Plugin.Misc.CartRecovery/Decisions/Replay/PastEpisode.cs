using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

/// <summary>A person as the shop's records tell: whatever of one may hold up another is here.</summary>
/// <param name="SentBefore">What really left before the time that is replayed.</param>
public sealed record PastPerson(IReadOnlyList<PastEpisode> Episodes, IReadOnlyList<PastSend> SentBefore);

/// <summary>Something that reached somebody, and what it was about.</summary>
public readonly record struct PastSend(int RecipientId, int EpisodeId, EpisodeKind Kind, DateTime AtUtc);

public sealed record PastEpisode(int Id, int StoreId, EpisodeKind Kind, DateTime StartedUtc, IReadOnlyList<PastMoment> Moments)
{
    /// <summary>What had really been decided before the time that is replayed.</summary>
    public IReadOnlyList<ReplayedTouch> Before { get; init; } = [];

    public IReadOnlyList<PastWait> WaitsBefore { get; init; } = [];
}

public readonly record struct PastWait(int CampaignId, int StepNumber, Reason Reason);

/// <summary>What a run saw of an episode. A lapse is not among its states: that is decided, so a replay decides it anew.</summary>
/// <param name="DueUtc">When that look was due.</param>
public sealed record PastMoment(
    DateTime SeenUtc,
    DateTime DueUtc,
    DateTime LastActivityUtc,
    EpisodeState State,
    CheckoutStage Stage,
    decimal CartValue,
    int ItemCount,
    bool IsGuest,
    PastRecipient Recipient)
{
    public AudienceFacts Audience { get; init; } = AudienceFacts.Unknown;

    internal bool HoldsTheSameAs(PastMoment other) => CartValue == other.CartValue && ItemCount == other.ItemCount;
}

/// <summary>A step's final verdict.</summary>
/// <param name="Reason">Null when it was sent.</param>
public sealed record ReplayedTouch(
    int EpisodeId, int CampaignId, int StepId, int StepNumber, Channel Channel, int RecipientId, Reason? Reason, DateTime DueUtc, DateTime DecidedUtc)
{
    public int VariantId { get; init; }

    /// <summary>Of the cart at that moment.</summary>
    public decimal CartValue { get; init; }

    public bool Sent => Reason is null;
}
