using System.Buffers.Binary;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

/// <summary>Who is kept out is settled by the address alone, before anything that a touch could change, and is the same for every campaign.</summary>
public static class HoldOut
{
    /// <param name="addressHash"><see cref="AddressKey.Hash"/>: evenly spread, so its first bits serve as the draw.</param>
    public static bool Contains(string addressHash, int percent) =>
        percent > 0 && addressHash.Length > 0 && BinaryPrimitives.ReadUInt32BigEndian(Convert.FromHexString(addressHash[..8])) % 100 < percent;
}
