using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

public enum ReplyWord
{
    /// <summary>A message like any other.</summary>
    None = 0,
    Stop = 1,
    Start = 2,
    Help = 3,

    /// <summary>Brings back whoever has stopped; from anybody else it answers a question.</summary>
    Yes = 4,
}

/// <summary>Words that count when they are all that a message says, whatever its language: those of the provider and ours.</summary>
public static class ReplyWords
{
    private const string Stop =
        """
        STOP UNSUBSCRIBE END QUIT STOPALL REVOKE OPTOUT CANCEL
        DEZABONARE DEZABONEAZA PARE PARAR SAIR CANCELAR ARRET ARRETER STOPP ABMELDEN BAJA DISISCRIVI DISISCRIVIMI REZYGNUJE
        """;

    private const string Start = "START UNSTOP";

    private const string Help = "HELP INFO AJUTOR AJUDA AIDE HILFE AYUDA AIUTO POMOC";

    private static readonly char[] _blanks = [' ', '\n', '\r', '\t'];

    private static readonly Dictionary<string, ReplyWord> _words = new[]
    {
        (Stop, ReplyWord.Stop), (Start, ReplyWord.Start), (Help, ReplyWord.Help), ("YES", ReplyWord.Yes),
    }.SelectMany(list => Split(list.Item1).Select(word => (word, list.Item2))).ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <param name="optOutType">What the provider has made of it already; it has answered too, so this outranks the words.</param>
    public static ReplyWord Of(string? body, string? optOutType = null) => optOutType?.Trim().ToUpperInvariant() switch
    {
        "STOP" => ReplyWord.Stop,
        "START" => ReplyWord.Start,
        "HELP" => ReplyWord.Help,
        _ => _words.GetValueOrDefault(Bare(body)),
    };

    /// <summary>Letters and digits alone, in capitals and without their accents: "Opt-out!" and "arrêt." are words too.</summary>
    private static string Bare(string? body)
    {
        const int longest = 100;
        if (body is null || body.Length > longest)
            return "";

        var bare = new StringBuilder();
        foreach (var rune in Decomposed(body).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                bare.Append(Rune.ToUpperInvariant(rune).ToString());
        }

        return bare.ToString();
    }

    private static string Decomposed(string body)
    {
        try
        {
            return body.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: no word of ours has one.
            return "";
        }
    }

    private static string[] Split(string list) => list.Split(_blanks, StringSplitOptions.RemoveEmptyEntries);
}
