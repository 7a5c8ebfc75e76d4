using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>Letters that an SMS has no cheap place for, and what is written instead. Stored as "ș=s ț=t", parted by blanks and lines.</summary>
public sealed class LetterMap
{
    public const int MostLetters = 400;
    public const int LongestReplacement = 4;

    /// <summary>Of the languages that are written with Latin letters; é è à ä ö ü ñ and others that the alphabet has are not touched.</summary>
    public const string Default =
        """
        ă=a â=a î=i ș=s ț=t ş=s ţ=t Ă=A Â=A Î=I Ș=S Ț=T Ş=S Ţ=T
        á=a ã=a í=i ó=o õ=o ô=o ú=u ê=e ç=c Á=A Ã=A À=A Í=I Ó=O Õ=O Ô=O Ú=U Ê=E
        ë=e ï=i î=i û=u ÿ=y È=E Ë=E Ï=I Û=U Ù=U Ì=I Ò=O œ=oe Œ=OE
        ą=a ć=c ę=e ł=l ń=n ś=s ź=z ż=z Ą=A Ć=C Ę=E Ł=L Ń=N Ś=S Ź=Z Ż=Z
        č=c ď=d ě=e ň=n ř=r š=s ť=t ů=u ý=y ž=z Č=C Ď=D Ě=E Ň=N Ř=R Š=S Ť=T Ů=U Ý=Y Ž=Z
        ő=o ű=u Ő=O Ű=U đ=d Đ=D ğ=g ı=i Ğ=G İ=I
        ‘=' ’=' ‚=' “=" ”=" „=" «=" »=" –=- —=- −=- …=... •=- `=' ´=' º=o ª=a °=o ×=x ©=(c) ®=(r) ™=TM
        """;

    private readonly Dictionary<int, string> _letters;

    private LetterMap(Dictionary<int, string> letters) => _letters = letters;

    public static LetterMap None { get; } = new([]);

    /// <summary>Entries that cannot be read are left out; the first of two for a letter holds.</summary>
    public static LetterMap Parse(string stored)
    {
        var letters = new Dictionary<int, string>();
        foreach (var (_, from, to) in Entries(stored).Where(entry => IsSound(entry.From, entry.To)))
            letters.TryAdd(Rune.GetRuneAt(from, 0).Value, to);
        return new LetterMap(letters);
    }

    /// <summary>The entries that <see cref="Parse"/> would leave out, as they were written.</summary>
    public static IReadOnlyList<string> Unreadable(string stored) => [.. Entries(stored).Where(entry => !IsSound(entry.From, entry.To)).Select(entry => entry.Written)];

    /// <summary>Composed first: a comma below that stands by itself would become a comma. What the alphabet has stays, and every kind of blank is one.</summary>
    public string Replace(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in Composed(text).EnumerateRunes())
        {
            if (Gsm7.Septets(letter) == 0 && _letters.TryGetValue(letter.Value, out var instead))
                written.Append(instead);
            else
                written.Append(letter.ToString());
        }

        return written.ToString();
    }

    /// <summary>Half a surrogate pair, which normalization refuses, becomes the sign for what cannot be read.</summary>
    private static string Composed(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC);

    private static IEnumerable<(string Written, string From, string To)> Entries(string stored) =>
        from entry in stored.Normalize(NormalizationForm.FormC).Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
        let sign = entry.IndexOf('=', StringComparison.Ordinal)
        select (entry, sign < 0 ? entry : entry[..sign], sign < 0 ? "" : entry[(sign + 1)..]);

    private static bool IsSound(string from, string to) =>
        from.EnumerateRunes().Count() == 1 && Gsm7.Septets(Rune.GetRuneAt(from, 0)) == 0 && to.Length is > 0 and <= LongestReplacement && Gsm7.Holds(to);
}
