using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed record QueuedTouch(int TouchId, int QueuedEmailId);

internal sealed class QueuedTouchQueries(IRepository<Touch> touches)
{
    public async Task<IReadOnlyList<QueuedTouch>> OfAsync(int recipientId)
    {
        var rows = await touches.Table
            .Where(touch => touch.RecipientId == recipientId && touch.ChannelId == (int)Channel.Email && touch.QueuedEmailId > 0)
            .OrderBy(touch => touch.Id)
            .Select(touch => new { touch.Id, touch.QueuedEmailId })
            .ToListAsync();
        return [.. rows.Select(row => new QueuedTouch(row.Id, row.QueuedEmailId))];
    }
}
