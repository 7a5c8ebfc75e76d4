using System.Transactions;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>A claimed touch on its way out, and whether anything may have left already.</summary>
internal sealed class SendAttempt(Touch claim, IChannel channel)
{
    public Touch Claim { get; } = claim;

    public IChannel Channel { get; } = channel;

    public bool MayHaveLeft { get; set; }

    /// <summary>Why the message goes without the step's offer; null when it has it, or the step makes none.</summary>
    public Reason? Withheld { get; set; }

    /// <summary>What became of the step's offer, when the message leaves without it.</summary>
    public string Note { get; set; } = "";
}

/// <param name="Committed">The touch is settled; otherwise nothing has happened.</param>
/// <param name="Refusal">What the last look saw.</param>
/// <param name="Outcome">What the channel said; null when it was not asked.</param>
internal sealed record ActResult(bool Committed, Reason? Refusal = null, SendOutcome? Outcome = null);

/// <summary>
/// From the fence to the end of its transaction no shopper's event can pass. What is queued in the shop's own database becomes visible together with the touch;
/// a provider outside is called only after the attempt is on record, and outside any transaction, so that nobody in the shop waits for it.
/// One call after another and no caught database error inside, as the platform's transactions demand.
/// </summary>
internal sealed class TouchAct(EpisodeWrites episodes, LastLook lastLook, TouchClaims claims, SendHooks hooks, TimeProvider time)
{
    private static readonly TransactionOptions ReadCommitted = new() { IsolationLevel = IsolationLevel.ReadCommitted };

    /// <summary>The answer is true only once this returns: a commit may still fail after everything inside has succeeded.</summary>
    public async Task<ActResult> RunAsync(SendAttempt attempt, LoadedEpisode loaded, PreparedMessage message, int couponId)
    {
        Ground(attempt, loaded);
        var result = await FencedAsync(attempt, loaded, attempt.Channel.IsTransactional
            ? () => ActThenLookAsync(attempt, loaded, message, couponId)
            : () => LookThenAttemptAsync(attempt, loaded));
        if (!result.Committed)
            return result;

        // The fence has raised the version; what is recorded next must name that one.
        loaded.Episode.Version++;
        if (attempt.Channel.IsTransactional)
            return result;

        // Nothing outside can be called back: looked at once more, as late as can be.
        return await lastLook.RefusalAsync(loaded, attempt.Channel.Kind) is { } refusal
            ? new ActResult(false, refusal)
            : await ActAndSettleAsync(attempt, message, couponId);
    }

    /// <summary>What the message rests on goes with the touch, whatever the ledger says later.</summary>
    private static void Ground(SendAttempt attempt, LoadedEpisode loaded)
    {
        if (loaded.Facts.Recipient.Channels.FirstOrDefault(facts => facts.Channel == attempt.Channel.Kind) is not { } ground)
            return;
        attempt.Claim.ConsentBasisId = (int)ground.Basis;
        attempt.Claim.ConsentId = ground.ConsentId;
    }

    private async Task<ActResult> FencedAsync(SendAttempt attempt, LoadedEpisode loaded, Func<Task<ActResult>> work)
    {
        using var scope = new TransactionScope(TransactionScopeOption.Required, ReadCommitted, TransactionScopeAsyncFlowOption.Enabled);
        if (!await episodes.FenceAsync(loaded.Episode.Id, loaded.Episode.Version))
            return new ActResult(false);

        await hooks.At(SendPoint.Fenced, attempt.Claim);
        var result = await work();
        if (result.Committed)
            scope.Complete();
        return result;
    }

    /// <summary>What can be undone is looked at last, so that hardly a moment is left for an order to slip in.</summary>
    private async Task<ActResult> ActThenLookAsync(SendAttempt attempt, LoadedEpisode loaded, PreparedMessage message, int couponId)
    {
        var result = await ActAndSettleAsync(attempt, message, couponId);
        return result.Committed && await LookAsync(attempt, loaded) is { } refusal ? new ActResult(false, refusal) : result;
    }

    private async Task<ActResult> LookThenAttemptAsync(SendAttempt attempt, LoadedEpisode loaded) =>
        await LookAsync(attempt, loaded) is { } refusal ? new ActResult(false, refusal) : new ActResult(await claims.AttemptAsync(attempt.Claim, time.NowUtc()));

    private async Task<Reason?> LookAsync(SendAttempt attempt, LoadedEpisode loaded)
    {
        var refusal = await lastLook.ReasonAsync(loaded, attempt.Channel.Kind);
        await hooks.At(SendPoint.Looked, attempt.Claim);
        return refusal;
    }

    private async Task<ActResult> ActAndSettleAsync(SendAttempt attempt, PreparedMessage message, int couponId)
    {
        var outcome = await ActAsync(attempt, message);
        if (outcome.Error.Length == 0)
            outcome = outcome with { Error = attempt.Note };
        await hooks.At(SendPoint.Acted, attempt.Claim);
        if (outcome.State is TouchState.Failed or TouchState.Skipped || !await claims.SettleAsync(attempt.Claim, outcome, couponId, time.NowUtc(), attempt.Withheld))
            return new ActResult(false, Outcome: outcome);

        await hooks.At(SendPoint.Settled, attempt.Claim);
        return new ActResult(true, Outcome: outcome);
    }

    private static async Task<SendOutcome> ActAsync(SendAttempt attempt, PreparedMessage message)
    {
        if (attempt.Channel.IsTransactional)
            return await attempt.Channel.SendAsync(message);

        try
        {
            attempt.MayHaveLeft = true;
            var outcome = await attempt.Channel.SendAsync(message);
            attempt.MayHaveLeft = outcome.State is TouchState.Sent or TouchState.Unknown;
            return outcome;
        }
        catch (Exception exception)
        {
            // The request may have arrived although its answer did not.
            return new SendOutcome(TouchState.Unknown, Error: exception.GetType().Name);
        }
    }
}
