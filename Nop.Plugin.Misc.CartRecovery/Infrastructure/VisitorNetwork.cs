using System.Net;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>What a visitor's address is counted by.</summary>
internal static class VisitorNetwork
{
    /// <summary>One holder of IPv6 has a whole /64 to himself.</summary>
    public static string Of(string? address) =>
        IPAddress.TryParse(address, out var ip) && ip.GetAddressBytes() is { Length: 16 } bytes && !ip.IsIPv4MappedToIPv6
            ? Convert.ToHexString(bytes, 0, 8)
            : address ?? "";
}
