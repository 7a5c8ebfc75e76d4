using System.Collections.Frozen;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

/// <summary>The alphabet of 3GPP TS 23.038 with its extension table.</summary>
public static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly FrozenDictionary<int, int> _septets = Basic.Select(letter => KeyValuePair.Create((int)letter, 1))
        .Concat(Extension.Select(letter => KeyValuePair.Create((int)letter, 2)))
        .ToFrozenDictionary();

    /// <summary>1, 2 for a character of the extension table, 0 for one that the alphabet has not.</summary>
    public static int Septets(Rune letter) => _septets.GetValueOrDefault(letter.Value);

    public static bool Holds(string text) => text.EnumerateRunes().All(letter => Septets(letter) > 0);
}
