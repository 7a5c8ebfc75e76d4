using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches.Running;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>How a claim ends, by what was reached.</summary>
internal sealed class SendSettlement(
    TouchClaims claims, TouchStore touches, JournalStore journal, ChannelFaults faults, ChannelReadiness channels, RunTrouble trouble, TimeProvider time)
{
    /// <summary>A try now, another soon, one more when the shop may have noticed; then the step has failed for good.</summary>
    private static readonly TimeSpan[] Backoff = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30)];

    private static readonly TimeSpan ShopRecheck = TimeSpan.FromMinutes(15);

    public DateTime NowUtc => time.NowUtc();

    public async Task<SendResult> SentAsync(SendAttempt attempt, LoadedEpisode loaded, TouchPlan plan) =>
        new(SendEnd.Settled, loaded, plan, await touches.ByIdAsync(attempt.Claim.Id));

    public async Task<SendResult> LostAsync(SendAttempt attempt, LoadedEpisode loaded)
    {
        await claims.ReleaseAsync(attempt.Claim);
        return new SendResult(SendEnd.Lost, loaded);
    }

    public async Task<SendResult> ReplannedAsync(SendAttempt attempt, LoadedEpisode loaded, TouchPlan? plan)
    {
        await claims.ReleaseAsync(attempt.Claim);
        return new SendResult(plan is null ? SendEnd.Lost : SendEnd.Replanned, loaded, plan);
    }

    /// <summary>What the shop has to mend is waited for; everything else ends the step.</summary>
    public Task<SendResult> RefusedAsync(SendAttempt attempt, LoadedEpisode loaded, TouchPlan plan, Reason reason, string detail = "") => reason.IsWait()
        ? PostponedAsync(attempt, loaded, reason, NowUtc + ShopRecheck)
        : EndAsync(attempt, loaded, plan, TouchState.Skipped, reason, detail);

    /// <summary>What the channel says of a message that has not left.</summary>
    public async Task<SendResult> UnsentAsync(SendAttempt attempt, LoadedEpisode loaded, TouchPlan plan, SendOutcome outcome)
    {
        if (outcome.Fault is { } fault)
            return await StoppedAsync(attempt, loaded, fault, outcome);
        if (outcome is { State: TouchState.Skipped, Reason: { } never })
            return never.IsWait() ? await RefusedAsync(attempt, loaded, plan, never) : await EndAsync(attempt, loaded, plan, Ended(never), never, outcome.Error);
        if (outcome is { Reason: { } wait, RetryUtc: { } retry } && wait.IsWait())
            return await PostponedAsync(attempt, loaded, wait, retry);

        return await FailedAsync(attempt, loaded, outcome.Error, retryUtc: outcome.RetryUtc);
    }

    /// <summary>The provider was asked, so that a step that goes on to its next channel keeps the refusal beside it.</summary>
    private static TouchState Ended(Reason reason) => reason == Reason.Unreachable ? TouchState.Failed : TouchState.Skipped;

    private async Task<SendResult> StoppedAsync(SendAttempt attempt, LoadedEpisode loaded, ChannelFault fault, SendOutcome outcome)
    {
        channels.Forget(attempt.Channel.Kind, attempt.Claim.StoreId);
        await faults.RaiseAsync(attempt.Channel.Kind, attempt.Claim.StoreId, fault, outcome.Error);
        return await PostponedAsync(attempt, loaded, Reason.ChannelNotReady, NowUtc.AddSeconds(1));
    }

    public async Task<SendResult> FailedAsync(SendAttempt attempt, LoadedEpisode loaded, string error, Exception? exception = null, DateTime? retryUtc = null)
    {
        await trouble.LogAsync($"Cart recovery could not send step {attempt.Claim.StepNumber} of episode {attempt.Claim.EpisodeId}", error, exception);
        if (attempt.MayHaveLeft)
            return await EndAsync(attempt, loaded, null, TouchState.Unknown, Reason.SendUnknown, error);

        var tries = await journal.FailedTriesAsync(attempt.Claim);
        if (tries >= Backoff.Length)
            return await EndAsync(attempt, loaded, null, TouchState.Failed, Reason.SendFailed, error);

        return await PostponedAsync(attempt, loaded, Reason.SendFailed, retryUtc ?? NowUtc + Backoff[tries]);
    }

    private async Task<SendResult> PostponedAsync(SendAttempt attempt, LoadedEpisode loaded, Reason reason, DateTime retryUtc)
    {
        await claims.ReleaseAsync(attempt.Claim);
        var line = JournalLines.Postponed(attempt.Claim, reason, NowUtc, retryUtc);
        if (reason == Reason.SendFailed || !JournalLines.SameAsBefore(loaded.Journal, line))
            await journal.WriteAsync(line);
        return new SendResult(SendEnd.Postponed, loaded, RetryUtc: retryUtc);
    }

    private async Task<SendResult> EndAsync(SendAttempt attempt, LoadedEpisode loaded, TouchPlan? plan, TouchState state, Reason reason, string error) =>
        await claims.RefuseAsync(attempt.Claim, state, reason, error, NowUtc)
            ? new SendResult(SendEnd.Settled, loaded, plan, await touches.ByIdAsync(attempt.Claim.Id))
            : new SendResult(SendEnd.Lost, loaded);
}
