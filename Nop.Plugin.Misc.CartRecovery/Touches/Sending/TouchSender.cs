using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>Carries out one planned send, at most once, or says why not.</summary>
internal sealed class TouchSender(
    ChannelReadiness channels,
    TouchClaims claims,
    FreshEpisode fresh,
    MessageComposer composer,
    TouchAct act,
    SendSettlement settlement,
    SendHooks hooks)
{
    /// <summary>
    /// The claim comes before the second decision: of two workers with messages for one person the later sees the earlier's claim, so that the cap holds.
    /// When the run is cancelled nothing is tidied up, as if the process had died: the lease does that.
    /// </summary>
    public async Task<SendResult> SendAsync(LoadedEpisode planned, StepVerdict send, CampaignSet campaigns, CancellationToken token)
    {
        var attempt = new SendAttempt(TouchRows.Claim(planned, send, settlement.NowUtc), channels.Of(send.Channel));
        if (!await claims.TryClaimAsync(attempt.Claim))
            return new SendResult(SendEnd.Lost, planned);

        try
        {
            await hooks.At(SendPoint.Claimed, attempt.Claim);
            return await HoldingAsync(attempt, planned, campaigns);
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            return await settlement.FailedAsync(attempt, planned, exception.GetType().Name, exception);
        }
    }

    private async Task<SendResult> HoldingAsync(SendAttempt attempt, LoadedEpisode planned, CampaignSet campaigns)
    {
        if (await fresh.DecideAsync(planned, campaigns, attempt.Claim.Id) is not { } now)
            return await settlement.LostAsync(attempt, planned);
        if (now.Plan is null || !StillWanted(attempt.Claim, now.Plan))
            return await settlement.ReplannedAsync(attempt, now.Loaded, now.Plan);

        await hooks.At(SendPoint.Decided, attempt.Claim);
        var (message, offer) = await composer.ComposeAsync(attempt.Claim, now.Loaded, settlement.NowUtc);
        if (message is null)
            return await settlement.RefusedAsync(attempt, now.Loaded, now.Plan, offer.Refusal!.Value, offer.Detail);

        attempt.Withheld = offer.Withheld;
        attempt.Note = offer.Detail;
        var prepared = await attempt.Channel.PrepareAsync(message);
        await hooks.At(SendPoint.Prepared, attempt.Claim);
        return prepared.Refusal is { } refusal
            ? await settlement.RefusedAsync(attempt, now.Loaded, now.Plan, refusal)
            : await ActAsync(attempt, now.Loaded, now.Plan, prepared, message.Coupon?.Id ?? 0);
    }

    private async Task<SendResult> ActAsync(SendAttempt attempt, LoadedEpisode loaded, TouchPlan plan, PreparedMessage prepared, int couponId)
    {
        var result = await act.RunAsync(attempt, loaded, prepared, couponId);
        if (result.Refusal is { } refusal)
            return await settlement.RefusedAsync(attempt, loaded, plan, refusal);
        if (result.Outcome is { State: TouchState.Failed or TouchState.Skipped } unsent)
            return await settlement.UnsentAsync(attempt, loaded, plan, unsent);
        if (!result.Committed)
            return await settlement.LostAsync(attempt, loaded);

        await hooks.At(SendPoint.Committed, attempt.Claim);
        return await settlement.SentAsync(attempt, loaded, plan);
    }

    private static bool StillWanted(Touch claim, TouchPlan plan) =>
        plan.Send is { } send && send.StepNumber == claim.StepNumber && (int)send.Channel == claim.ChannelId && send.VariantId == claim.VariantId;
}
