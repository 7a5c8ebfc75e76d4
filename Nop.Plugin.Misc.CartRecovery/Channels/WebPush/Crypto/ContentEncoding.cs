using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

/// <summary>RFC 8188, "aes128gcm", as far as web push allows it: one record.</summary>
internal static class ContentEncoding
{
    public const int SaltLength = 16;
    public const int KeyLength = 16;
    public const int NonceLength = 12;
    public const int TagLength = 16;
    public const int RecordSize = 4096;

    private const byte LastRecord = 2;

    /// <summary>"Content-Encoding: aes128gcm" and "Content-Encoding: nonce", each with the zero that the RFC wants behind it.</summary>
    private static ReadOnlySpan<byte> KeyInfo => "Content-Encoding: aes128gcm\0"u8;

    private static ReadOnlySpan<byte> NonceInfo => "Content-Encoding: nonce\0"u8;

    public static byte[] Encrypt(ReadOnlySpan<byte> text, ReadOnlySpan<byte> keyMaterial, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> keyId)
    {
        var header = SaltLength + 4 + 1 + keyId.Length;
        var body = new byte[header + text.Length + 1 + TagLength];
        salt.CopyTo(body);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(SaltLength), RecordSize);
        body[SaltLength + 4] = checked((byte)keyId.Length);
        keyId.CopyTo(body.AsSpan(SaltLength + 5));

        var (key, nonce) = Keys(keyMaterial, salt);
        Span<byte> record = [.. text, LastRecord];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, record, body.AsSpan(header, record.Length), body.AsSpan(header + record.Length));
        return body;
    }

    public static (byte[] Key, byte[] Nonce) Keys(ReadOnlySpan<byte> keyMaterial, ReadOnlySpan<byte> salt)
    {
        Span<byte> secret = stackalloc byte[32];
        HKDF.Extract(HashAlgorithmName.SHA256, keyMaterial, salt, secret);
        var (key, nonce) = (new byte[KeyLength], new byte[NonceLength]);
        HKDF.Expand(HashAlgorithmName.SHA256, secret, key, KeyInfo);
        HKDF.Expand(HashAlgorithmName.SHA256, secret, nonce, NonceInfo);
        return (key, nonce);
    }
}
