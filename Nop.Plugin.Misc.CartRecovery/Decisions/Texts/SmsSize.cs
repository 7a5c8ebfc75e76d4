using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

public enum SmsEncoding
{
    Gsm7 = 1,
    Ucs2 = 2,
}

/// <param name="Units">Septets, or 16-bit units of UCS-2.</param>
/// <param name="Segments">What is paid for.</param>
public readonly record struct SmsSize(SmsEncoding Encoding, int Units, int Segments)
{
    /// <summary>Counted by filling segments: what takes two units never straddles two of them, so dividing would sometimes say one too few.</summary>
    public static SmsSize Of(string text)
    {
        var encoding = Gsm7.Holds(text) ? SmsEncoding.Gsm7 : SmsEncoding.Ucs2;
        var units = text.EnumerateRunes().Select(letter => encoding == SmsEncoding.Gsm7 ? Gsm7.Septets(letter) : letter.Utf16SequenceLength).ToList();
        return new SmsSize(encoding, units.Sum(), Filled(units, One(encoding), OfSeveral(encoding)));
    }

    public static int One(SmsEncoding encoding) => encoding == SmsEncoding.Gsm7 ? 160 : 70;

    /// <summary>The header of a part takes its share.</summary>
    public static int OfSeveral(SmsEncoding encoding) => encoding == SmsEncoding.Gsm7 ? 153 : 67;

    /// <summary>The letters for which a text costs more than twice as much, each once, in their order.</summary>
    public static IReadOnlyList<string> Costly(string text) => [.. text.EnumerateRunes().Where(letter => Gsm7.Septets(letter) == 0).Select(letter => letter.ToString()).Distinct()];

    private static int Filled(List<int> units, int one, int ofSeveral)
    {
        if (units.Sum() <= one)
            return units.Count == 0 ? 0 : 1;

        var segments = 1;
        var filled = 0;
        foreach (var unit in units)
        {
            if (filled + unit > ofSeveral)
                (segments, filled) = (segments + 1, 0);
            filled += unit;
        }

        return segments;
    }
}
