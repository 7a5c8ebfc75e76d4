using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>One bounded batch per task run: a promise whose message left stands, another is taken back together with its money.</summary>
internal sealed class GrantSettlement(GrantStore grants, GrantWrites writes, CampaignBudgets budgets, GrantTouchQueries touches)
{
    public const int Batch = 500;

    /// <summary>Well beyond the lease of a claim, after which no worker can still be sending it.</summary>
    private static readonly TimeSpan Open = TouchClaims.Lease * 3;

    public async Task RunAsync(DateTime nowUtc)
    {
        var open = await grants.OpenAsync(nowUtc - Open, Batch);
        if (open.Count == 0)
            return;
        var sent = await touches.SentAsync([.. open.Select(grant => grant.EpisodeId).Distinct()]);
        await writes.MarkSentAsync([.. open.Where(IsSent).Select(grant => grant.Id)]);
        foreach (var grant in open.Where(grant => !IsSent(grant)))
            if (await writes.TakeBackAsync(grant))
                await budgets.GiveBackAsync(grant);

        bool IsSent(IncentiveGrant grant) => sent.Contains((grant.EpisodeId, grant.IncentiveId));
    }
}
