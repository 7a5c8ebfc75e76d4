using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>What the provider tells, written onto the touch: one conditional statement each, so that reports may repeat, race and overtake one another.</summary>
internal sealed class TouchReportWrites(IRepository<Touch> touches)
{
    /// <summary>Only upwards by rank. The sender may not have its answer yet: its state is not touched here.</summary>
    public async Task<bool> RiseAsync(int touchId, StatusReport report, DateTime nowUtc)
    {
        var floor = report.Status.Floor();
        var delivered = report.Status.IsDelivery();
        var read = report.Status == TwilioStatus.Read;
        var failed = report.Status.IsFailure();
        return await touches.Table
            .Where(touch => touch.Id == touchId && touch.ProviderStatusId < floor)
            .Set(touch => touch.ProviderStatusId, (int)report.Status)
            .Set(touch => touch.ProviderId, touch => touch.ProviderId == "" ? report.MessageSid : touch.ProviderId)
            .Set(touch => touch.DeliveredUtc, touch => delivered && touch.DeliveredUtc == null ? nowUtc : touch.DeliveredUtc)
            .Set(touch => touch.ReadUtc, touch => read && touch.ReadUtc == null ? nowUtc : touch.ReadUtc)
            .Set(touch => touch.FailedUtc, touch => failed && touch.FailedUtc == null ? nowUtc : touch.FailedUtc)
            .UpdateAsync() == 1;
    }

    /// <summary>It did not reach the person after all, and counts towards no cap. The step may go on to its next channel.</summary>
    public async Task<bool> UnreachedAsync(Touch touch, string error) => await As(touch)
        .Set(row => row.StateId, (int)TouchState.Failed)
        .Set(row => row.ReasonId, (int)Reason.Unreachable)
        .Set(row => row.Reasons, ReasonList.Of([Reason.Unreachable]))
        .Set(row => row.SentUtc, (DateTime?)null)
        .Set(row => row.Error, error)
        .UpdateAsync() == 1;

    public async Task<bool> AcceptedAsync(Touch touch)
    {
        var sentUtc = touch.DecidedUtc;
        return await As(touch)
            .Set(row => row.StateId, (int)TouchState.Sent)
            .Set(row => row.ReasonId, 0)
            .Set(row => row.Reasons, "")
            .Set(row => row.SentUtc, (DateTime?)sentUtc)
            .UpdateAsync() == 1;
    }

    /// <summary>Looked for where the provider lists what it has taken, and not found.</summary>
    public async Task<bool> NotListedAsync(Touch touch) => await As(touch).Set(row => row.ProviderStatusId, (int)TwilioStatus.NotListed).UpdateAsync() == 1;

    /// <summary>Gives the step back, to be decided anew.</summary>
    public async Task<bool> ForgetAsync(Touch touch) => await As(touch).DeleteAsync() == 1;

    public Task PricedAsync(int touchId, int segments, decimal cost, string currency) => touches.Table
        .Where(touch => touch.Id == touchId)
        .Set(touch => touch.Segments, segments)
        .Set(touch => touch.Cost, cost)
        .Set(touch => touch.CostCurrency, currency)
        .UpdateAsync();

    private IQueryable<Touch> As(Touch seen) =>
        touches.Table.Where(touch => touch.Id == seen.Id && touch.StateId == seen.StateId && touch.ProviderStatusId == seen.ProviderStatusId);
}
