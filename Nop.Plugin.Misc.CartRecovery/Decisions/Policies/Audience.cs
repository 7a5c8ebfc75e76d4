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

    /// <summary>For what cannot be read: a group that nothing meets.</summary>
    public static Audience Nobody { get; } = new([new ConditionGroup([])]);

    public IEnumerable<Condition> Conditions => All.SelectMany(group => group.Any);

    /// <summary>What it asks about, and so what has to be known of an episode.</summary>
    public IEnumerable<ConditionField> Fields => Conditions.Select(condition => condition.Field).Distinct();

    public bool Includes(AudienceFacts facts) => FirstUnmet(facts) is null;

    /// <summary>Which group keeps somebody out, the first of them, counted from 0; null when none does.</summary>
    public int? FirstUnmet(AudienceFacts facts)
    {
        for (var index = 0; index < All.Count; index++)
        {
            if (!Holds(All[index], facts))
                return index;
        }

        return null;
    }

    private static bool Holds(ConditionGroup group, AudienceFacts facts)
    {
        foreach (var condition in group.Any)
        {
            if (condition.Holds(facts))
                return true;
        }

        return false;
    }
}
