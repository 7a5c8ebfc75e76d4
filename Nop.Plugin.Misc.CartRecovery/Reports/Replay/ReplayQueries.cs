using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

internal sealed record ReplayDay(DateTime Day, int ChannelId, int Messages);

internal sealed record ReplaySkips(int ReasonId, int Steps);

/// <summary>Counts the rows of one replay.</summary>
internal sealed class ReplayQueries(IRepository<ReplayRow> rows)
{
    public async Task<IReadOnlyList<ReplayDay>> ByDayAsync(int runId)
    {
        var days = await rows.Table
            .Where(row => row.RunId == runId && row.ReasonId == 0)
            .GroupBy(row => new { row.DecidedUtc.Date, row.ChannelId })
            .Select(day => new { day.Key.Date, day.Key.ChannelId, Messages = day.Count() })
            .ToListAsync();
        return [.. days.OrderBy(day => day.Date).ThenBy(day => day.ChannelId).Select(day => new ReplayDay(day.Date, day.ChannelId, day.Messages))];
    }

    public async Task<IReadOnlyList<ReplaySkips>> ByReasonAsync(int runId)
    {
        var reasons = await rows.Table
            .Where(row => row.RunId == runId && row.ReasonId > 0)
            .GroupBy(row => row.ReasonId)
            .Select(reason => new { ReasonId = reason.Key, Steps = reason.Count() })
            .ToListAsync();
        return [.. reasons.OrderByDescending(reason => reason.Steps).ThenBy(reason => reason.ReasonId).Select(reason => new ReplaySkips(reason.ReasonId, reason.Steps))];
    }
}
