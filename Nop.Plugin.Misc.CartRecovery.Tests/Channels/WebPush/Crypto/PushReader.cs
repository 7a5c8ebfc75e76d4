using System.Buffers.Binary;
using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Crypto;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush.Crypto;

/// <summary>The browser's side, for tests: reads bodies of any number of records.</summary>
internal static class PushReader
{
    public static byte[] Open(ReadOnlySpan<byte> body, ECDiffieHellman browser, ReadOnlySpan<byte> auth)
    {
        var senderKey = body.Slice(21, body[20]);
        using var sender = ECDiffieHellman.Create(EcPoint.Read(senderKey));
        var browserKey = EcPoint.Write(browser.ExportParameters(false));
        return Decode(body, PushEncryption.KeyMaterial(browser.DeriveRawSecretAgreement(sender.PublicKey), auth, browserKey, senderKey));
    }

    public static byte[] Decode(ReadOnlySpan<byte> body, ReadOnlySpan<byte> keyMaterial)
    {
        var size = (int)BinaryPrimitives.ReadUInt32BigEndian(body[16..]);
        var (key, nonce) = ContentEncoding.Keys(keyMaterial, body[..16]);
        var records = body[(21 + body[20])..];
        var text = new List<byte>();
        for (var number = 0; records.Length > 0; number++)
        {
            var record = records[..Math.Min(size, records.Length)];
            records = records[record.Length..];
            text.AddRange(Record(record, key, NonceOf(nonce, number), last: records.Length == 0));
        }

        return [.. text];
    }

    private static byte[] Record(ReadOnlySpan<byte> record, byte[] key, byte[] nonce, bool last)
    {
        var padded = new byte[record.Length - 16];
        using var cipher = new AesGcm(key, 16);
        cipher.Decrypt(nonce, record[..^16], record[^16..], padded);
        var end = padded.AsSpan().LastIndexOfAnyExcept((byte)0);
        return end >= 0 && padded[end] == (last ? 2 : 1) ? padded[..end] : throw new CryptographicException("A record ends wrongly.");
    }

    private static byte[] NonceOf(byte[] nonce, int number)
    {
        var own = (byte[])nonce.Clone();
        var low = own.AsSpan(8);
        BinaryPrimitives.WriteUInt32BigEndian(low, BinaryPrimitives.ReadUInt32BigEndian(low) ^ (uint)number);
        return own;
    }
}
