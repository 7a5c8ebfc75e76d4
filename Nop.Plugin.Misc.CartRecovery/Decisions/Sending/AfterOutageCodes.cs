namespace Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

/// <summary>How the choice is written in campaign files.</summary>
public static class AfterOutageCodes
{
    private static readonly Dictionary<string, AfterOutage> _choices = new(StringComparer.Ordinal)
    {
        ["newest-only"] = AfterOutage.NewestOnly,
        ["send-late"] = AfterOutage.SendLate,
        ["skip"] = AfterOutage.Skip,
    };

    public static IReadOnlyCollection<string> All => _choices.Keys;

    public static string Of(AfterOutage choice) => _choices.First(pair => pair.Value == choice).Key;

    public static AfterOutage? Find(string code) => _choices.TryGetValue(code, out var choice) ? choice : null;
}
