using System.Collections.ObjectModel;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>What conditions may be asked about one episode: loaded only as far as some active campaign asks.</summary>
public sealed record AudienceFacts
{
    public static AudienceFacts Unknown { get; } = new();

    public IReadOnlyDictionary<ConditionField, decimal> Numbers { get; init; } = ReadOnlyDictionary<ConditionField, decimal>.Empty;

    public IReadOnlyDictionary<ConditionField, IReadOnlySet<string>> Sets { get; init; } = ReadOnlyDictionary<ConditionField, IReadOnlySet<string>>.Empty;

    /// <summary>Zero when there is none: no orders, no recoveries.</summary>
    public decimal Number(ConditionField field) => Numbers.GetValueOrDefault(field);

    public bool HasAny(ConditionField field, IReadOnlyList<string> values)
    {
        if (!Sets.TryGetValue(field, out var own) || own.Count == 0)
            return false;

        foreach (var value in values)
        {
            if (own.Contains(value))
                return true;
        }

        return false;
    }
}
