using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

/// <summary>How modes are written in stored rules.</summary>
public static class ConsentModeCodes
{
    private static readonly Dictionary<string, ConsentMode> _modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["strict"] = ConsentMode.Strict,
        ["soft-opt-in"] = ConsentMode.SoftOptIn,
        ["notice"] = ConsentMode.Notice,
    };

    /// <summary>Those that can be chosen for a channel or a country.</summary>
    public static IReadOnlyCollection<ConsentMode> Modes => _modes.Values;

    public static string Of(ConsentMode mode) => _modes.First(pair => pair.Value == mode).Key;

    public static ConsentMode? Find(string code) => _modes.TryGetValue(code, out var mode) ? mode : null;
}
