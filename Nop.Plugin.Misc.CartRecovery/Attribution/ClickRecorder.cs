using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>Keeps every hit on a link and counts only what a human did. The same visitor's hits within a minute are one.</summary>
internal sealed class ClickRecorder(ClickStore clicks, TimeProvider time)
{
    private static readonly TimeSpan Same = TimeSpan.FromMinutes(1);

    /// <summary>A page was fetched: by a person, a scanner or a preview.</summary>
    public Task HitAsync(RestoreLink link) => RecordAsync(link, isHuman: false, customerId: 0);

    /// <summary>The page's button was pressed.</summary>
    public Task HumanAsync(RestoreLink link, int customerId) => RecordAsync(link, isHuman: true, customerId);

    private async Task RecordAsync(RestoreLink link, bool isHuman, int customerId)
    {
        // A test message has no touch that could be credited.
        if (link.TouchId == 0)
            return;
        var now = time.NowUtc();
        var click = new Click
        {
            RestoreLinkId = link.Id,
            TouchId = link.TouchId,
            EpisodeId = link.EpisodeId,
            RecipientId = link.RecipientId,
            IsHuman = isHuman,
            CustomerId = customerId,
            ClickedUtc = now,
        };
        if (!await clicks.AnySinceAsync(click, now - Same))
            await clicks.InsertAsync(click);
    }
}
