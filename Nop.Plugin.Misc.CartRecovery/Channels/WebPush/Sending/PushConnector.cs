using System.Net;
using System.Net.Sockets;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>Connects to what was looked at and to nothing else: between a check of the name and a second lookup its answer could change.</summary>
internal static class PushConnector
{
    public static readonly HttpRequestOptionsKey<bool> AllowLoopback = new("cart-recovery-loopback");

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectCallback = ConnectAsync,
    };

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken token)
    {
        var target = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, token);
        var loopback = context.InitialRequestMessage.Options.TryGetValue(AllowLoopback, out var allowed) && allowed;
        if (addresses.Length == 0 || !addresses.All(address => PublicAddress.Is(address) || (loopback && IPAddress.IsLoopback(address))))
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The push service's name leads into a closed network.");

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
