namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>How a country writes its numbers.</summary>
/// <param name="Code">Without its plus.</param>
/// <param name="Exits">What is dialled to call abroad.</param>
/// <param name="Trunks">What is dialled before a number at home, and is no part of it; empty where there is none.</param>
/// <param name="Mobiles">What mobile numbers begin with; empty where nothing tells.</param>
internal sealed record PhonePlan(string Code, IReadOnlyList<string> Exits, IReadOnlyList<string> Trunks, int Shortest, int Longest, IReadOnlyList<string> Mobiles)
{
    public const string Brazil = "55";
    public const string Mexico = "52";
    public const string NorthAmerica = "1";

    /// <summary>By its length, and without a trunk prefix, with which no number begins.</summary>
    public bool IsPossible(string national) =>
        national.Length >= Shortest && national.Length <= Longest
        && !Trunks.Any(trunk => national.StartsWith(trunk, StringComparison.Ordinal))
        && (Code != NorthAmerica || IsNorthAmerican(national));

    /// <summary>In Brazil the ninth digit tells, after the area.</summary>
    public bool IsMobile(string national) => Code == Brazil
        ? national.Length == 11 && national[2] == '9'
        : Mobiles.Count == 0 || Mobiles.Any(prefix => national.StartsWith(prefix, StringComparison.Ordinal));

    // Neither area nor exchange begins with 0 or 1.
    private static bool IsNorthAmerican(string national) => national[0] >= '2' && national[3] >= '2';
}

/// <summary>The countries whose numbers can be read without their code. From the numbering plans as libphonenumber has them.</summary>
internal static class PhonePlans
{
    /// <summary>ISO code = calling code, exit codes, trunk prefixes, national length, beginnings of mobile numbers.</summary>
    private const string Table =
        """
        RO=40;00;0;9;6,7
        MD=373;00;0;8;6,7
        PL=48;00;;9;45,50,51,53,57,60,66,69,72,73,78,79,88
        BR=55;00;0;10-11;
        US=1;011;1;10;
        CA=1;011;1;10;
        PR=1;011;1;10;
        DO=1;011;1;10;
        GB=44;00;0;10;71,72,73,74,75,7624,77,78,79
        IE=353;00;0;9;8
        DE=49;00;0;10-11;15,16,17
        AT=43;00;0;7-13;650,651,652,653,655,657,659,660,661,663,664,665,666,667,668,669,67,68,69
        FR=33;00;0;9;6,7
        IT=39;00;;9-11;3
        ES=34;00;;9;6,7
        PT=351;00;;9;9
        NL=31;00;0;9-11;6
        BE=32;00;0;8-9;45,46,47,48,49
        HU=36;00;06;8-9;20,30,31,50,70
        BG=359;00;0;8-9;87,88,89,98,99
        CZ=420;00;;9;6,7
        SK=421;00;0;9;9
        GR=30;00;;10;69
        TR=90;00;0;10;5
        UA=380;00;0;9;39,50,63,66,67,68,7,9
        SE=46;00;0;7-9;7
        CH=41;00;0;9;74,75,76,77,78,79
        IN=91;00;0;10;6,7,8,9
        AU=61;0011;0;9;4
        MX=52;00,09;;10;
        CL=56;00;;9;9
        CO=57;00;;10;3
        PE=51;00;0;8-9;9
        """;

    private static readonly Dictionary<string, PhonePlan> _byCountry = CodeTable.Pairs(Table).ToDictionary(pair => pair.Key, pair => Read(pair.Value), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Countries => _byCountry.Keys;

    public static PhonePlan? OfCountry(string country) => _byCountry.GetValueOrDefault(country.Trim().ToUpperInvariant());

    /// <summary>By the code that a full number begins with.</summary>
    public static PhonePlan? OfNumber(string digits) => _byCountry.Values.FirstOrDefault(plan => digits.StartsWith(plan.Code, StringComparison.Ordinal));

    private static PhonePlan Read(string text)
    {
        var parts = text.Split(';');
        var lengths = parts[3].Split('-').Select(int.Parse).ToList();
        return new PhonePlan(parts[0], Listed(parts[1]), Listed(parts[2]), lengths[0], lengths[^1], Listed(parts[4]));
    }

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
