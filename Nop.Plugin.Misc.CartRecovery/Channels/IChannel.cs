using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels;

/// <summary>A way to reach people. Everything slow or fallible happens in <see cref="PrepareAsync"/>; <see cref="SendAsync"/> is the act.</summary>
internal interface IChannel
{
    Channel Kind { get; }

    /// <summary>The act is a row in the shop's own database, so it commits or vanishes together with the claim and an interrupted claim may be tried again.</summary>
    bool IsTransactional { get; }

    /// <summary>The locale resource that says why nothing can leave by this channel in a store, or null when it can.</summary>
    Task<string?> ProblemAsync(int storeId);

    /// <summary>The ids of those it has an address for; one statement at most, however many are asked about.</summary>
    Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients);

    Task<PreparedMessage> PrepareAsync(TouchMessage message);

    Task<SendOutcome> SendAsync(PreparedMessage message);
}

/// <summary>What a step says to one person. Links are absolute; <paramref name="Touch"/> is unsaved (Id 0) in a test message.</summary>
internal sealed record TouchMessage(
    Touch Touch,
    Episode Episode,
    IReadOnlyList<CartLine> Lines,
    Recipient Recipient,
    CampaignStep Step,
    string RestoreUrl,
    string PreferenceUrl,
    Coupon? Coupon)
{
    /// <summary>How long the step's window stays open, for a provider that may keep the message waiting; null when it does not close soon.</summary>
    public TimeSpan? OpenFor { get; init; }
}

/// <summary>A rendered message; each channel derives its own.</summary>
/// <param name="Refusal">Set when there turned out to be nothing to say, or nothing to say it with: the touch is skipped for it.</param>
internal abstract record PreparedMessage(Reason? Refusal = null);
