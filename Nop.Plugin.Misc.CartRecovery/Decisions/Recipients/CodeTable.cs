namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>Tables written as text: code=value, parted by blanks and lines.</summary>
internal static class CodeTable
{
    public static Dictionary<string, string> Pairs(string table) => table
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
