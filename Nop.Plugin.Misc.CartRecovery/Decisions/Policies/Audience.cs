namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>What a condition asks about. Numbers and names are stored: never renumber.</summary>
public enum ConditionField
{
    // Numbers
    CartValue = 10,
    OrdersBefore = 20,
    PastRecoveries = 30,

    // Sets
    Product = 110,
    Category = 120,
    Manufacturer = 130,
    Vendor = 140,
    CustomerRole = 150,
    Country = 160,
    Language = 170,
    Store = 180,
    Channel = 190,
    Account = 200,
}

public enum Comparison
{
    AtLeast = 1,
    AtMost = 2,
    AnyOf = 3,
    NoneOf = 4,
}

/// <param name="Number">For <see cref="Comparison.AtLeast"/> and <see cref="Comparison.AtMost"/>, both inclusive.</param>
/// <param name="Values">For <see cref="Comparison.AnyOf"/> and <see cref="Comparison.NoneOf"/>: ids, country codes, channel codes.</param>
public sealed record Condition(ConditionField Field, Comparison Comparison, decimal Number, IReadOnlyList<string> Values)
{
    public bool Holds(AudienceFacts facts) => Comparison switch
    {
        Comparison.AtLeast => facts.Number(Field) >= Number,
        Comparison.AtMost => facts.Number(Field) <= Number,
        Comparison.AnyOf => facts.HasAny(Field, Values),
        Comparison.NoneOf => !facts.HasAny(Field, Values),
        _ => throw new ArgumentOutOfRangeException(nameof(facts), Comparison, "Unknown comparison."),
    };
}

/// <summary>Conditions of which one suffices.</summary>
public sealed record ConditionGroup(IReadOnlyList<Condition> Any);

/// <summary>Groups of which each must hold: ands of ors.</summary>
public sealed record Audience(IReadOnlyList<ConditionGroup> All)
{
    public static Audience Everyone { get; } = new([]);

    public bool Includes(AudienceFacts facts)
    {
        foreach (var group in All)
        {
            if (!Holds(group, facts))
                return false;
        }

        return true;
    }

    /// <summary>The groups that keep somebody out, for the preview.</summary>
    public IEnumerable<ConditionGroup> Unmet(AudienceFacts facts) => All.Where(group => !Holds(group, facts));

    private static bool Holds(ConditionGroup group, AudienceFacts facts) => group.Any.Any(condition => condition.Holds(facts));
}
