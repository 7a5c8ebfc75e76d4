using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Reasons as a column keeps them: numbers, the headline first.</summary>
internal static class ReasonList
{
    public static string Of(IEnumerable<Reason> reasons) =>
        string.Join(',', reasons.Select(reason => ((int)reason).ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlyList<Reason> Parse(string? stored) => string.IsNullOrEmpty(stored)
        ? []
        : [.. stored.Split(',').Select(number => (Reason)int.Parse(number, CultureInfo.InvariantCulture))];
}
