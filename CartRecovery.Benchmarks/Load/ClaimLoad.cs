using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace CartRecovery.Benchmarks.Load;

/// <summary>The unique key under several workers, all of which want every row.</summary>
internal sealed class ClaimLoad(LoadShop shop)
{
    private const int Rows = 500;

    private int _episode;

    public async Task RunAsync(Report report)
    {
        await ClaimAsync(1);
        var alone = await Sample.OfAsync(() => ClaimAsync(1));
        var four = await Sample.OfAsync(() => ClaimAsync(4));
        report.Row($"Claim of {Rows} touches", "1 worker", [alone], [alone]);
        report.Row($"Claim of {Rows} touches", "4 workers, each wants all", [four], [alone]);
    }

    private async Task ClaimAsync(int workers)
    {
        var first = _episode;
        _episode += Rows;
        var won = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => ClaimAllAsync(first))));
        if (won.Sum() != Rows)
            throw new InvalidOperationException($"{won.Sum()} of {Rows} claims were won.");
    }

    private async Task<int> ClaimAllAsync(int firstEpisode)
    {
        await using var visit = shop.Visit();
        var claims = visit.Get<TouchClaims>();
        var won = 0;
        for (var row = 0; row < Rows; row++)
            won += await claims.TryClaimAsync(Claim(firstEpisode + row)) ? 1 : 0;
        return won;
    }

    private Touch Claim(int episodeId) => new()
    {
        EpisodeId = episodeId, CampaignId = 1, StepId = 1, StepNumber = 1, ChannelId = (int)Channel.Email, RecipientId = episodeId, StoreId = 1, State = TouchState.Claimed,
        Owner = TouchClaims.NewOwner(), LeaseUntilUtc = shop.Clock.NowUtc.AddMinutes(10), DueUtc = shop.Clock.NowUtc, DecidedUtc = shop.Clock.NowUtc,
    };
}
