using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions;

/// <summary>A reason as exports, journals and locale keys spell it: outside-send-window.</summary>
public static class ReasonCode
{
    private static readonly Dictionary<Reason, string> Codes = Enum.GetValues<Reason>().ToDictionary(reason => reason, reason => Hyphenated(reason.ToString()));

    public static string Code(this Reason reason) => Codes[reason];

    /// <summary>Waits are numbered below the skips.</summary>
    public static bool IsWait(this Reason reason) => reason < Reason.AlreadySent;

    /// <summary>The clock alone ends it; nobody has to do anything.</summary>
    internal static bool EndsByTime(this Reason reason) => reason is Reason.NotYetDue or Reason.MinimumGap or Reason.FrequencyCap
        or Reason.OutsideSendWindow or Reason.Holiday or Reason.OtherEpisodeFirst or Reason.OtherTouchRecent;

    internal static string Hyphenated(string name)
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
