using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>What had really been decided, and sent, before the time that is replayed: people do not begin anew with it.</summary>
internal sealed class PastDecisions(PastQueries queries, TouchStore touches)
{
    private static readonly ILookup<int, Touch> NoTouches = Array.Empty<Touch>().ToLookup(touch => 0);
    private static readonly ILookup<int, PastWait> NoWaits = Array.Empty<PastWait>().ToLookup(wait => 0);

    private ILookup<int, Touch> _touches = NoTouches;
    private ILookup<int, PastWait> _waits = NoWaits;
    private ILookup<int, Reached> _reached = Array.Empty<Reached>().ToLookup(reached => 0);
    private ILookup<int, PastSend> _sent = Array.Empty<PastSend>().ToLookup(sent => 0);

    public async Task LoadAsync(IReadOnlyList<Episode> episodes, ReplayPlan plan)
    {
        List<int> begun = [.. episodes.Where(episode => episode.StartedUtc < plan.FromUtc).Select(episode => episode.Id)];
        (_touches, _waits) = begun.Count == 0 ? (NoTouches, NoWaits) : (await TouchesAsync(begun, plan.FromUtc), await WaitsAsync(begun, plan.FromUtc));
        _sent = await SentAsync([.. episodes.Select(episode => episode.RecipientId).Where(id => id > 0).Distinct()], plan);
    }

    public IReadOnlyList<ReplayedTouch> Touches(int episodeId) => [.. _touches[episodeId].Select(Of)];

    public IReadOnlyList<PastWait> Waits(int episodeId) => [.. _waits[episodeId]];

    public IReadOnlyList<PastSend> SentTo(int recipientId) => [.. _sent[recipientId]];

    /// <summary>Whenever, also during the time that is replayed.</summary>
    public IReadOnlyList<DateTime> ReallySentTo(int recipientId) => [.. _reached[recipientId].Select(reached => reached.AtUtc)];

    private async Task<ILookup<int, Touch>> TouchesAsync(List<int> episodeIds, DateTime beforeUtc) => (await touches.OfEpisodesAsync(episodeIds))
        .Where(touch => touch.DecidedUtc < beforeUtc && !touch.IsHeld)
        .ToLookup(touch => touch.EpisodeId);

    private async Task<ILookup<int, PastWait>> WaitsAsync(List<int> episodeIds, DateTime beforeUtc) => (await queries.JournalBeforeAsync(episodeIds, beforeUtc))
        .Where(line => line.VerdictId == (int)VerdictKind.Wait && line.StepNumber > 0)
        .ToLookup(line => line.EpisodeId, line => new PastWait(line.CampaignId, line.StepNumber, ReasonList.Parse(line.Reasons)[0]));

    private async Task<ILookup<int, PastSend>> SentAsync(List<int> recipientIds, ReplayPlan plan)
    {
        var reached = await touches.ReachedSinceAsync(recipientIds, plan.FromUtc - plan.Campaigns.Memory, exceptTouchId: 0);
        _reached = reached;
        var before = reached.SelectMany(person => person.Where(at => at.AtUtc < plan.FromUtc).Select(at => (RecipientId: person.Key, At: at))).ToList();
        var kinds = await queries.KindsAsync([.. before.Select(sent => sent.At.EpisodeId).Distinct()]);
        return before.Where(sent => kinds.ContainsKey(sent.At.EpisodeId))
            .ToLookup(sent => sent.RecipientId, sent => new PastSend(sent.RecipientId, sent.At.EpisodeId, kinds[sent.At.EpisodeId], sent.At.AtUtc));
    }

    private static ReplayedTouch Of(Touch touch) => new(
        touch.EpisodeId, touch.CampaignId, touch.StepId, touch.StepNumber, touch.Channel, touch.RecipientId, touch.ReasonId == 0 ? null : (Reason)touch.ReasonId,
        touch.DueUtc.AsUtc(), (touch.SentUtc ?? touch.DecidedUtc).AsUtc());
}
