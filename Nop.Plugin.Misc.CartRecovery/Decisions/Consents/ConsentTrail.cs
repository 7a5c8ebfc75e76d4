using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

/// <summary>All that one person said and was told on one channel, oldest first.</summary>
public sealed record ConsentTrail(IReadOnlyList<ConsentEntry> Entries)
{
    public static ConsentTrail Empty { get; } = new([]);

    /// <summary>His own last word, whatever he was told since; null while he has given none.</summary>
    public ConsentEntry? Word(DateTime utc) => Last(utc, entry => entry.Kind != ConsentKind.Notice);

    public ConsentEntry? Told(DateTime utc) => Last(utc, entry => entry.Kind == ConsentKind.Notice);

    /// <summary>The last word as a state; a notice is none.</summary>
    public ConsentState Said(DateTime utc) => Word(utc) switch
    {
        null => ConsentState.None,
        { State: ConsentState.Unconfirmed } word when word.IsConfirmed(utc) => ConsentState.Granted,
        { } word => word.State,
    };

    private ConsentEntry? Last(DateTime utc, Func<ConsentEntry, bool> counts)
    {
        for (var index = Entries.Count - 1; index >= 0; index--)
        {
            if (Entries[index].AtUtc <= utc && counts(Entries[index]))
                return Entries[index];
        }

        return null;
    }
}
