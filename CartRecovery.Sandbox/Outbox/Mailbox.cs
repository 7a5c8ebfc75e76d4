using System.Collections.Concurrent;

namespace CartRecovery.Sandbox.Outbox;

/// <summary>A mail as it came over SMTP, headers and decoded HTML.</summary>
public sealed record ReceivedMail(int Number, DateTime ReceivedUtc, IReadOnlyList<KeyValuePair<string, string>> Headers, string Html)
{
    public string? this[string name] => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public string To => this["To"] ?? string.Empty;

    public string Subject => this["Subject"] ?? string.Empty;
}

/// <summary>Everything the sandbox's own SMTP server has taken since the start.</summary>
public sealed class Mailbox(TimeProvider time)
{
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private int _count;

    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    internal void Take(string raw)
    {
        var (headers, html) = MimeReader.Read(raw);
        _mails.Enqueue(new ReceivedMail(Interlocked.Increment(ref _count), time.GetUtcNow().UtcDateTime, headers, html));
    }
}
