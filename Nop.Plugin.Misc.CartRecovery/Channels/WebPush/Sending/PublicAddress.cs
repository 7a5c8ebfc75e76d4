using System.Net;
using System.Net.Sockets;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>Whether an address lies in the open Internet. A name may point anywhere, also into the shop's own network, so this is asked of what is really connected to.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] _closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork _global = IPNetwork.Parse("2000::/3");

    /// <summary>Where networks without IPv4 carry it: the last four bytes are the real address.</summary>
    private static readonly IPNetwork _translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Is(address.MapToIPv4());
        if (_translated.Contains(address))
            return Is(new IPAddress(address.GetAddressBytes().AsSpan(12)));

        return (address.AddressFamily == AddressFamily.InterNetwork || _global.Contains(address)) && !_closed.Any(network => network.Contains(address));
    }
}
