namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>
/// Wrong tokens that an address has tried lately, on any of our pages. At 160 bits a guess cannot hit; this keeps trying from costing the shop queries.
/// Right tokens are not counted: a whole office, or a mail provider's one-click requests, may stand behind one address.
/// </summary>
internal sealed class TokenGuesses(TimeProvider time)
{
    public const int Most = 20;

    private readonly Tally _misses = new(time);

    public bool IsBlocked(string? address) => _misses.Of(VisitorNetwork.Of(address)) >= Most;

    public void Miss(string? address) => _misses.Add(VisitorNetwork.Of(address));
}
