using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CartRecovery.Sandbox.Replay;

internal static class ReplayAddresses
{
    public const string Domain = "@replay.test";

    /// <summary>From the range that is kept for fiction; a visitor without a number gets one from his name.</summary>
    public static string PhoneOf(string visitor)
    {
        var number = long.TryParse(visitor, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(visitor)));
        return string.Create(CultureInfo.InvariantCulture, $"+1555{number % 10_000_000:D7}");
    }
}
