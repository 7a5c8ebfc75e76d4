using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>A reason as exports, journals and locale keys spell it: outside-send-window.</summary>
public static class ReasonCode
{
    private static readonly Dictionary<Reason, string> Codes = Enum.GetValues<Reason>().ToDictionary(reason => reason, reason => Hyphenated(reason.ToString()));

    public static string Code(this Reason reason) => Codes[reason];

    /// <summary>Waits are numbered below the skips.</summary>
    public static bool IsWait(this Reason reason) => reason < Reason.AlreadySent;

    private static string Hyphenated(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
