namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;

/// <summary>Why a campaign has paused itself. Stored: never renumber.</summary>
public enum PauseCause
{
    None = 0,

    /// <summary>Not configured, refused by the provider, or out of credit.</summary>
    Channel = 10,

    /// <summary>A text is missing or broken.</summary>
    Text = 20,

    Offer = 30,
    Unsubscribes = 40,
    Failures = 50,

    /// <summary>Its own conditions no longer make sense in this shop.</summary>
    Campaign = 60,
}

/// <param name="Detail">A sentence in the shop's language; empty when the cause says it all.</param>
internal sealed record PauseReason(PauseCause Cause, string Detail);
