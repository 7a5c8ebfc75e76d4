using System.Collections.Frozen;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>What a country counts as beside itself.</summary>
public static class CountryGroups
{
    /// <summary>No country's code: ISO 3166 keeps it for the Union.</summary>
    public const string EuropeanUnion = "EU";

    /// <summary>Member states as of 2020-02-01, by ISO 3166-1 alpha-2.</summary>
    private static readonly FrozenSet<string> Union = FrozenSet.ToFrozenSet(
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ]);

    /// <summary>Its own code in capitals and the groups it belongs to; nothing for an unknown country.</summary>
    public static IEnumerable<string> Of(string country)
    {
        var code = country.Trim().ToUpperInvariant();
        if (code.Length == 0)
            yield break;

        yield return code;
        if (Union.Contains(code))
            yield return EuropeanUnion;
    }
}
