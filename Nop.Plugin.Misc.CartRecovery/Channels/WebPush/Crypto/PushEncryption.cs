using System.Security.Cryptography;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

/// <summary>RFC 8291: a message that only the browser which subscribed can read, not the push service that carries it.</summary>
internal static class PushEncryption
{
    public const int AuthLength = 16;

    /// <summary>A body of 4,096 bytes is what every push service must take: less header, delimiter and tag.</summary>
    public const int LongestText = ContentEncoding.RecordSize - ContentEncoding.SaltLength - 4 - 1 - EcPoint.PublicLength - 1 - ContentEncoding.TagLength;

    /// <summary>With a fresh key pair and salt, so that no two messages share a key.</summary>
    /// <exception cref="CryptographicException">The browser's key is none: such a subscription reaches nobody.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> text, ReadOnlySpan<byte> browserKey, ReadOnlySpan<byte> auth)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(text, browserKey, auth, sender, RandomNumberGenerator.GetBytes(ContentEncoding.SaltLength));
    }

    public static byte[] Encrypt(ReadOnlySpan<byte> text, ReadOnlySpan<byte> browserKey, ReadOnlySpan<byte> auth, ECDiffieHellman sender, ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, LongestText);
        if (auth.Length != AuthLength)
            throw new CryptographicException("The browser's secret has the wrong length.");

        var senderKey = EcPoint.Write(sender.ExportParameters(includePrivateParameters: false));
        using var browser = ECDiffieHellman.Create(EcPoint.Read(browserKey));
        var shared = sender.DeriveRawSecretAgreement(browser.PublicKey);
        return ContentEncoding.Encrypt(text, KeyMaterial(shared, auth, browserKey, senderKey), salt, senderKey);
    }

    public static byte[] KeyMaterial(ReadOnlySpan<byte> shared, ReadOnlySpan<byte> auth, ReadOnlySpan<byte> browserKey, ReadOnlySpan<byte> senderKey)
    {
        Span<byte> secret = stackalloc byte[32];
        HKDF.Extract(HashAlgorithmName.SHA256, shared, auth, secret);
        var material = new byte[32];
        HKDF.Expand(HashAlgorithmName.SHA256, secret, material, Info(browserKey, senderKey));
        return material;
    }

    public static byte[] Info(ReadOnlySpan<byte> browserKey, ReadOnlySpan<byte> senderKey) => [.. "WebPush: info\0"u8, .. browserKey, .. senderKey];
}
