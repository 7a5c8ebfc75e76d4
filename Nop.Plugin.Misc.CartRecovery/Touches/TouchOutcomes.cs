using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>What became of a touch after it was handed over.</summary>
internal sealed class TouchOutcomes(IRepository<Touch> touches)
{
    public async Task<bool> DeliveredAsync(int queuedEmailId, DateTime deliveredUtc) => await Waiting(queuedEmailId)
        .Set(touch => touch.DeliveredUtc, (DateTime?)deliveredUtc)
        .UpdateAsync() == 1;

    public async Task<bool> FailedAsync(int queuedEmailId) => await Waiting(queuedEmailId)
        .Set(touch => touch.StateId, (int)TouchState.Failed)
        .Set(touch => touch.ReasonId, (int)Reason.SendFailed)
        .Set(touch => touch.Reasons, ReasonList.Of([Reason.SendFailed]))
        .UpdateAsync() == 1;

    /// <summary>It was queued, but did not leave after all, so that it counts neither as sent nor towards a cap.</summary>
    public async Task<bool> WithdrawnAsync(int touchId, Reason reason, DateTime nowUtc) => await touches.Table
        .Where(touch => touch.Id == touchId && touch.StateId == (int)TouchState.Sent && touch.DeliveredUtc == null)
        .Set(touch => touch.StateId, (int)TouchState.Skipped)
        .Set(touch => touch.ReasonId, (int)reason)
        .Set(touch => touch.Reasons, ReasonList.Of([reason]))
        .Set(touch => touch.SentUtc, (DateTime?)null)
        .Set(touch => touch.DecidedUtc, nowUtc)
        .UpdateAsync() == 1;

    /// <summary>The first time counts.</summary>
    public Task RefusedAsync(int touchId, DateTime nowUtc) => touches.Table
        .Where(touch => touch.Id == touchId && touch.RefusedUtc == null)
        .Set(touch => touch.RefusedUtc, (DateTime?)nowUtc)
        .UpdateAsync();

    private IQueryable<Touch> Waiting(int queuedEmailId) =>
        touches.Table.Where(touch => touch.QueuedEmailId == queuedEmailId && touch.StateId == (int)TouchState.Sent && touch.DeliveredUtc == null);
}
