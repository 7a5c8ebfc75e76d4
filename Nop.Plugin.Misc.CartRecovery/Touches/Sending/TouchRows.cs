using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

internal static class TouchRows
{
    public static Touch Claim(LoadedEpisode loaded, StepVerdict send, DateTime nowUtc)
    {
        var claim = Row(loaded, send, nowUtc);
        claim.State = TouchState.Claimed;
        claim.VariantId = send.VariantId;
        claim.Owner = TouchClaims.NewOwner();
        claim.LeaseUntilUtc = nowUtc + TouchClaims.Lease;
        return claim;
    }

    public static Touch Skip(LoadedEpisode loaded, StepVerdict skip, DateTime nowUtc)
    {
        var row = Row(loaded, skip, nowUtc);
        row.State = TouchState.Skipped;
        row.ReasonId = (int)skip.Verdict.Reasons[0];
        row.Reasons = ReasonList.Of(skip.Verdict.Reasons);
        return row;
    }

    private static Touch Row(LoadedEpisode loaded, StepVerdict verdict, DateTime nowUtc) => new()
    {
        EpisodeId = loaded.Episode.Id,
        CampaignId = loaded.Campaign!.Campaign.Id,
        StepId = loaded.Campaign.Step(verdict.StepNumber).Id,
        StepNumber = verdict.StepNumber,
        ChannelId = (int)verdict.Channel,
        RecipientId = loaded.Episode.RecipientId,
        StoreId = loaded.Episode.StoreId,
        DueUtc = verdict.DueUtc,
        DecidedUtc = nowUtc,
    };
}
