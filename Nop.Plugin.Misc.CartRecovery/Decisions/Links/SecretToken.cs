using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Links;

/// <summary>A token that opens one thing to whoever holds it. Lower-case Base32, since shops' databases ignore case; only its hash is stored.</summary>
public static class SecretToken
{
    /// <summary>20 bytes: 160 bits, 32 letters.</summary>
    public const int Bytes = 20;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static string From(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, Bytes);
        var letters = new StringBuilder();
        var bits = 0;
        var buffer = 0;
        foreach (var value in random)
        {
            buffer = (buffer << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
                letters.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
        }

        return letters.ToString();
    }

    /// <summary>SHA-256, lower-case hex. A purpose keeps a restore token from opening the preference page.</summary>
    public static string Hash(string purpose, string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(purpose + ":" + token)));

    public static bool LooksRight(string? token) => token is { Length: Bytes * 8 / 5 } && token.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
}
