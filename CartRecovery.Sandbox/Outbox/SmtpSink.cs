using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CartRecovery.Sandbox.Outbox;

/// <summary>An SMTP server on loopback that takes every mail and delivers none.</summary>
public sealed class SmtpSink(Mailbox mailbox) : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private Task _accepting = Task.CompletedTask;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Start()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sandbox");
            while (await reader.ReadLineAsync(_stop.Token) is { } command)
                if (!await AnswerAsync(command.ToUpperInvariant(), reader, writer))
                    return;
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The sender hung up; its queue will say so.
        }
    }

    private async Task<bool> AnswerAsync(string command, StreamReader reader, StreamWriter writer)
    {
        if (command.StartsWith("EHLO", StringComparison.Ordinal))
            await writer.WriteAsync("250-sandbox\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n");
        else if (command.StartsWith("DATA", StringComparison.Ordinal))
        {
            await writer.WriteLineAsync("354 go on");
            mailbox.Take(await ReadDataAsync(reader));
            await writer.WriteLineAsync("250 taken");
        }
        else
        {
            var quit = command.StartsWith("QUIT", StringComparison.Ordinal);
            await writer.WriteLineAsync(quit ? "221 bye" : "250 ok");
            return !quit;
        }
        return true;
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var raw = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            raw.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        return raw.ToString();
    }
}
