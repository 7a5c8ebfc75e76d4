using System.Net;
using System.Net.Sockets;

namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>Connects to what was looked at and to nothing else: between a check of the name and a second lookup its answer could change.</summary>
internal static class PushConnector
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static readonly HttpRequestOptionsKey<bool> AllowLoopback = new("cart-recovery-loopback");

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectCallback = ConnectAsync,
    };

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Patience);
        try
        {
            return await ConnectAsync(context.DnsEndPoint, Loopback(context), limit.Token);
        }
        catch (OperationCanceledException exception) when (!token.IsCancellationRequested)
        {
            // Not as a lost answer: nothing has been asked yet.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The push service does not answer.", exception);
        }
    }

    private static bool Loopback(SocketsHttpConnectionContext context) => context.InitialRequestMessage.Options.TryGetValue(AllowLoopback, out var allowed) && allowed;

    private static async Task<Stream> ConnectAsync(DnsEndPoint target, bool loopback, CancellationToken token)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, token);
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
