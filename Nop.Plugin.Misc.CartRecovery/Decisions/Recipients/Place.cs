namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <param name="Country">Two-letter ISO code; empty when unknown.</param>
/// <param name="State">The platform's abbreviation; empty when unknown.</param>
public readonly record struct Place(string Country, string State)
{
    public static Place Unknown { get; } = new("", "");

    public Place InCapitals() => new(Country.Trim().ToUpperInvariant(), State.Trim().ToUpperInvariant());
}
