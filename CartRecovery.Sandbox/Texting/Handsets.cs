using System.Collections.Concurrent;
using System.Globalization;

namespace CartRecovery.Sandbox.Texting;

/// <summary>A text between the shop and somebody's telephone.</summary>
/// <param name="Incoming">From the person to the shop.</param>
/// <param name="Callback">Where its sender wants to be told of it; empty for nowhere.</param>
public sealed record Text(string Sid, bool Incoming, string From, string To, string Body, string Callback, DateTime AtUtc)
{
    public string Status { get; set; } = "queued";

    public bool IsWhatsApp => To.StartsWith("whatsapp:", StringComparison.Ordinal);
}

/// <summary>Every text since the start, as the telephones of this town show them.</summary>
public sealed class Handsets(TimeProvider time)
{
    private readonly ConcurrentQueue<Text> _texts = new();
    private int _count;

    public IReadOnlyList<Text> Texts => [.. _texts];

    public Text? Find(string sid) => _texts.FirstOrDefault(text => text.Sid == sid);

    internal Text Take(bool incoming, string from, string to, string body, string callback)
    {
        var sid = string.Create(CultureInfo.InvariantCulture, $"SM{Interlocked.Increment(ref _count):x32}");
        var text = new Text(sid, incoming, from, to, body, callback, time.GetUtcNow().UtcDateTime);
        _texts.Enqueue(text);
        return text;
    }
}
