using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Overview;

/// <summary>What left by a channel and what became of it.</summary>
/// <param name="Failed">Of what had left; what was refused at once never left.</param>
internal sealed record ChannelFigures(int Sent, int Delivered, int Failed, int Unknown);

/// <param name="Currency">The provider's; amounts of different ones are never added.</param>
internal sealed record ChannelCost(Channel Channel, string Currency, decimal Amount);

internal sealed class ChannelFigureQueries(IRepository<Touch> touches)
{
    public async Task<IReadOnlyDictionary<Channel, ChannelFigures>> SinceAsync(DateTime sinceUtc)
    {
        var sent = await CountAsync(touches.Table.Where(touch => touch.SentUtc >= sinceUtc));
        var delivered = await CountAsync(touches.Table.Where(touch => touch.SentUtc >= sinceUtc && touch.DeliveredUtc != null));
        var failed = await CountAsync(touches.Table.Where(touch => touch.FailedUtc >= sinceUtc && touch.StateId == (int)TouchState.Failed));
        var unknown = await CountAsync(touches.Table.Where(touch => touch.SentUtc >= sinceUtc && touch.StateId == (int)TouchState.Unknown));
        return Enum.GetValues<Channel>().ToDictionary(channel => channel, channel => new ChannelFigures(
            sent.GetValueOrDefault((int)channel), delivered.GetValueOrDefault((int)channel), failed.GetValueOrDefault((int)channel), unknown.GetValueOrDefault((int)channel)));
    }

    public async Task<IReadOnlyList<ChannelCost>> CostsSinceAsync(DateTime sinceUtc)
    {
        var rows = await touches.Table
            .Where(touch => touch.SentUtc >= sinceUtc && touch.Cost > 0)
            .GroupBy(touch => new { touch.ChannelId, touch.CostCurrency })
            .Select(group => new { group.Key.ChannelId, group.Key.CostCurrency, Amount = group.Sum(touch => touch.Cost) })
            .ToListAsync();
        return [.. rows.OrderBy(row => row.CostCurrency, StringComparer.Ordinal).Select(row => new ChannelCost((Channel)row.ChannelId, row.CostCurrency, row.Amount))];
    }

    private static async Task<Dictionary<int, int>> CountAsync(IQueryable<Touch> which)
    {
        var rows = await which.GroupBy(touch => touch.ChannelId).Select(group => new { ChannelId = group.Key, Count = group.Count() }).ToListAsync();
        return rows.ToDictionary(row => row.ChannelId, row => row.Count);
    }
}
