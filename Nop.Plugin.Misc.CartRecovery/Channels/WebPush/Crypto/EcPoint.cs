using System.Buffers.Text;
using System.Security.Cryptography;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

/// <summary>Keys on P-256 as browsers and push services write them: the uncompressed point, 65 bytes, and the bare secret, 32.</summary>
internal static class EcPoint
{
    public const int PublicLength = 65;
    public const int PrivateLength = 32;

    private const byte Uncompressed = 4;

    public static byte[] Write(ECParameters key)
    {
        var point = new byte[PublicLength];
        point[0] = Uncompressed;
        key.Q.X!.CopyTo(point, 1);
        key.Q.Y!.CopyTo(point, 33);
        return point;
    }

    /// <exception cref="CryptographicException">Not a point in the uncompressed form. Whether it lies on the curve shows when it is used.</exception>
    public static ECParameters Read(ReadOnlySpan<byte> point, ReadOnlySpan<byte> secret = default)
    {
        if (point.Length != PublicLength || point[0] != Uncompressed || (secret.Length != PrivateLength && secret.Length != 0))
            throw new CryptographicException("The key is no uncompressed point on P-256.");

        return new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[1..33].ToArray(), Y = point[33..].ToArray() },
            D = secret.Length == 0 ? null : secret.ToArray(),
        };
    }

    /// <summary>Also what has padding or comes in the other alphabet, as some browsers' own code writes it; null for anything else.</summary>
    public static byte[]? Decode(string? text)
    {
        var plain = (text ?? "").Trim().TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return plain.Length is > 0 and < 200 && Base64Url.IsValid(plain) ? Base64Url.DecodeFromChars(plain) : null;
    }
}
