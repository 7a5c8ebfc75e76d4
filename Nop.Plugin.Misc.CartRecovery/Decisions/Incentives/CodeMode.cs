namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>Where the codes of an offer come from.</summary>
public enum CodeMode
{
    /// <summary>Made for each person.</summary>
    Personal = 1,

    /// <summary>One that the merchant wrote, for all.</summary>
    Static = 2,

    /// <summary>Taken one by one from a file that the merchant brought.</summary>
    Pool = 3,

    /// <summary>Made for each person, with a platform discount of its own.</summary>
    OwnDiscount = 4,
}
