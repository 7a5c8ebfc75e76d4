using System.Net;
using System.Net.Sockets;

namespace CartRecovery.Sandbox.Hosting;

/// <summary>One port for both loopback addresses: Kestrel cannot choose a common one by itself.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
