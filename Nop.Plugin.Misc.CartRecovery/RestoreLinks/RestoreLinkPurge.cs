namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>One bounded batch per task run.</summary>
internal sealed class RestoreLinkPurge(RestoreLinkStore links)
{
    public const int Batch = 500;

    /// <summary>Until then an old link is told to have expired, afterwards it is unknown.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Task<int> RunAsync(DateTime nowUtc) => links.DeleteEndedAsync(nowUtc - Kept, Batch);
}
