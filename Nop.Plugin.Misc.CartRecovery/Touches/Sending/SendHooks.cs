namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>The places between which a worker may die or the shopper may act.</summary>
internal enum SendPoint
{
    Claimed,
    Decided,
    Prepared,
    Fenced,
    Acted,
    Settled,
    Looked,
    Committed,
}

/// <summary>Nobody listens in a shop; tests kill workers and place orders here.</summary>
internal sealed class SendHooks
{
    public Func<SendPoint, Touch, Task> At { get; set; } = (_, _) => Task.CompletedTask;
}
