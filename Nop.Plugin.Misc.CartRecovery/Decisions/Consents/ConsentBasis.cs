namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

/// <summary>What a message to somebody rests on; kept with each touch and exported as proof: never renumber.</summary>
public enum ConsentBasis
{
    None = 0,

    /// <summary>He said yes to the very words that are kept with his answer.</summary>
    Express = 1,

    /// <summary>And said it again on the page behind a link that only he was sent.</summary>
    Confirmed = 2,

    /// <summary>He has bought, was told, could refuse and did not.</summary>
    SoftOptIn = 3,

    /// <summary>He was told, or the shop counts silence as consent, and he has not refused.</summary>
    Notice = 4,

    Newsletter = 5,

    /// <summary>He wrote first.</summary>
    Conversation = 6,

    /// <summary>The shop's own pages.</summary>
    NotNeeded = 7,
}
