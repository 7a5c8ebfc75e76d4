using Microsoft.Extensions.DependencyInjection;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Replay;

internal sealed record ReplayTouch(string Visitor, DateTime EpisodeStartedUtc, int EpisodeId, int Step, int ChannelId, bool Sent, Reason? Reason, DateTime DueUtc, DateTime DecidedUtc);

/// <summary>Reads the plugin's own ledger, in portions.</summary>
internal sealed class ReplayLedger(IServiceProvider services)
{
    private const int Portion = 1_000;

    /// <summary>When a run has something to do; null when nothing is open any more.</summary>
    public Task<DateTime?> NextDecisionAsync() => AskAsync<DateTime?, Episode>(async episodes => (await episodes.Table
        .Where(episode => episode.NextDecisionUtc != null)
        .OrderBy(episode => episode.NextDecisionUtc)
        .Select(episode => episode.NextDecisionUtc)
        .FirstOrDefaultAsync())?.AsUtc());

    public Task<int> EpisodesAsync() => AskAsync<int, Episode>(episodes => episodes.Table.CountAsync());

    public async Task<int> ConvertedAfterTouchAsync()
    {
        await using var scope = StandInScope.Create(services);
        var touches = scope.Get<IRepository<Touch>>().Table.Where(touch => touch.StateId == (int)TouchState.Sent);
        return await scope.Get<IRepository<Episode>>().Table.CountAsync(episode => episode.StateId == (int)EpisodeState.Converted && touches.Any(touch => touch.EpisodeId == episode.Id));
    }

    /// <summary>By decision time, visitor and step.</summary>
    public async IAsyncEnumerable<ReplayTouch> TouchesAsync()
    {
        var moment = new List<ReplayTouch>();
        var (after, afterId) = (DateTime.UnixEpoch, 0);
        while (await PortionAsync(after, afterId) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (moment.Count > 0 && moment[0].DecidedUtc != row.Touch.DecidedUtc)
                {
                    foreach (var touch in InOrder(moment))
                        yield return touch;
                    moment.Clear();
                }

                moment.Add(row.Touch);
            }

            (after, afterId) = (rows[^1].Touch.DecidedUtc, rows[^1].Id);
        }

        foreach (var touch in InOrder(moment))
            yield return touch;
    }

    private static IEnumerable<ReplayTouch> InOrder(IEnumerable<ReplayTouch> moment) =>
        moment.OrderBy(touch => touch.Visitor, StringComparer.Ordinal).ThenBy(touch => touch.Step).ThenBy(touch => touch.EpisodeStartedUtc).ThenBy(touch => touch.EpisodeId);

    private async Task<List<(int Id, ReplayTouch Touch)>> PortionAsync(DateTime after, int afterId)
    {
        await using var scope = StandInScope.Create(services);
        var rows = await (
            from touch in scope.Get<IRepository<Touch>>().Table
            join episode in scope.Get<IRepository<Episode>>().Table on touch.EpisodeId equals episode.Id
            join recipient in scope.Get<IRepository<Recipient>>().Table on episode.RecipientId equals recipient.Id
            where touch.DecidedUtc > after || (touch.DecidedUtc == after && touch.Id > afterId)
            orderby touch.DecidedUtc, touch.Id
            select new { touch, episode.StartedUtc, recipient.Email }).Take(Portion).ToListAsync();
        return [.. rows.Select(row => (row.touch.Id, Of(row.touch, row.StartedUtc, row.Email)))];
    }

    private static ReplayTouch Of(Touch touch, DateTime startedUtc, string email) => new(
        email[..^ReplayAddresses.Domain.Length], startedUtc.AsUtc(), touch.EpisodeId, touch.StepNumber, touch.ChannelId, touch.State == TouchState.Sent,
        touch.ReasonId == 0 ? null : (Reason)touch.ReasonId, touch.DueUtc.AsUtc(), touch.DecidedUtc.AsUtc());

    private async Task<T> AskAsync<T, TRow>(Func<IRepository<TRow>, Task<T>> ask) where TRow : Nop.Core.BaseEntity
    {
        await using var scope = StandInScope.Create(services);
        return await ask(scope.Get<IRepository<TRow>>());
    }
}
