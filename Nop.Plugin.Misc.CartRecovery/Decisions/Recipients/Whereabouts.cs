namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>What tells where somebody is, the surest first.</summary>
/// <param name="ChosenZone">What the customer has set; empty when he has not.</param>
/// <param name="Address">Of his billing or shipping address.</param>
public readonly record struct Whereabouts(string ChosenZone, Place Address, string Phone)
{
    /// <summary>The customer's own choice, else the address's zone, else that of the phone's country, else the store's.</summary>
    public TimeZoneInfo Zone(TimeZoneInfo store) =>
        Known(ChosenZone) ?? Known(CountryZones.Find(Address)) ?? Known(CountryZones.Find(new Place(DialCodes.CountryOf(Phone), ""))) ?? store;

    /// <summary>Whose holidays count: the address's country, else the phone's, else the store's.</summary>
    public string Country(string store)
    {
        var country = Address.InCapitals().Country;
        if (country.Length == 0)
            country = DialCodes.CountryOf(Phone);
        return country.Length == 0 ? store : country;
    }

    /// <summary>A system may lack a zone that ours names.</summary>
    private static TimeZoneInfo? Known(string? id) => !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
