namespace Nop.Plugin.Misc.CartRecovery.Decisions.Policies;

/// <summary>How conditions are written in stored campaigns and in campaign files, and which comparison goes with which field.</summary>
public static class ConditionCodes
{
    public const string Guest = "guest";
    public const string Account = "account";

    private static readonly Dictionary<string, ConditionField> _fields = new(StringComparer.Ordinal)
    {
        ["cart-value"] = ConditionField.CartValue,
        ["orders-before"] = ConditionField.OrdersBefore,
        ["past-recoveries"] = ConditionField.PastRecoveries,
        ["product"] = ConditionField.Product,
        ["category"] = ConditionField.Category,
        ["manufacturer"] = ConditionField.Manufacturer,
        ["vendor"] = ConditionField.Vendor,
        ["customer-role"] = ConditionField.CustomerRole,
        ["country"] = ConditionField.Country,
        ["language"] = ConditionField.Language,
        ["store"] = ConditionField.Store,
        ["channel"] = ConditionField.Channel,
        ["account"] = ConditionField.Account,
    };

    private static readonly Dictionary<string, Comparison> _comparisons = new(StringComparer.Ordinal)
    {
        ["at-least"] = Comparison.AtLeast,
        ["at-most"] = Comparison.AtMost,
        ["any-of"] = Comparison.AnyOf,
        ["none-of"] = Comparison.NoneOf,
    };

    /// <summary>In the order of the page.</summary>
    public static IReadOnlyCollection<string> AllFields => _fields.Keys;

    public static IReadOnlyCollection<string> AllComparisons => _comparisons.Keys;

    public static string Code(this ConditionField field) => _fields.First(pair => pair.Value == field).Key;

    public static string Code(this Comparison comparison) => _comparisons.First(pair => pair.Value == comparison).Key;

    public static ConditionField? FindField(string code) => _fields.TryGetValue(code, out var field) ? field : null;

    public static Comparison? FindComparison(string code) => _comparisons.TryGetValue(code, out var comparison) ? comparison : null;

    public static IReadOnlyList<Comparison> ComparisonsOf(ConditionField field) => field.IsNumber()
        ? [Comparison.AtLeast, Comparison.AtMost]
        : [Comparison.AnyOf, Comparison.NoneOf];

    /// <summary>Else it has values to choose from.</summary>
    public static bool IsNumber(this ConditionField field) => field < ConditionField.Product;

    public static bool IsNumber(this Comparison comparison) => comparison is Comparison.AtLeast or Comparison.AtMost;
}
