using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

public enum ConsentKind
{
    /// <summary>The person's own word.</summary>
    Express = 0,

    /// <summary>What he was told, and has not answered.</summary>
    Notice = 1,

    Newsletter = 2,
}

/// <summary>One line of the ledger on one channel.</summary>
/// <param name="Id">0 for what the ledger itself does not hold: a newsletter subscription of the platform.</param>
/// <param name="ConfirmedUtc">When a word that asks for it was confirmed.</param>
public readonly record struct ConsentEntry(
    DateTime AtUtc, ConsentState State, ConsentKind Kind = ConsentKind.Express, int Id = 0, DateTime? ConfirmedUtc = null)
{
    /// <summary>As known at a moment: a confirmation that came later does not reach back.</summary>
    public bool IsConfirmed(DateTime utc) => ConfirmedUtc <= utc;
}
