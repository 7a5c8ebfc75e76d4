using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Attribution;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

internal sealed class ClickStore(IRepository<Click> clicks)
{
    public Task InsertAsync(Click click) => clicks.InsertAsync(click, publishEvent: false);

    public async Task<bool> AnySinceAsync(Click like, DateTime sinceUtc) => await clicks.Table.AnyAsync(click =>
        click.EpisodeId == like.EpisodeId
        && click.RestoreLinkId == like.RestoreLinkId
        && click.IsHuman == like.IsHuman
        && click.CustomerId == like.CustomerId
        && click.ClickedUtc > sinceUtc);

    public async Task<IReadOnlyList<HumanClick>> HumanAsync(List<int> recipientIds, DateTime fromUtc, DateTime toUtc)
    {
        if (recipientIds.Count == 0)
            return [];
        var rows = await clicks.Table
            .Where(click => recipientIds.Contains(click.RecipientId) && click.IsHuman && click.ClickedUtc >= fromUtc && click.ClickedUtc <= toUtc)
            .Select(click => new { click.TouchId, click.ClickedUtc })
            .ToListAsync();
        return [.. rows.Select(row => new HumanClick(row.TouchId, row.ClickedUtc.AsUtc()))];
    }

    /// <summary>Whose links this customer record has restored carts from.</summary>
    public Task<List<int>> RecipientsOfAsync(int customerId) =>
        clicks.Table.Where(click => click.CustomerId == customerId && click.IsHuman).Select(click => click.RecipientId).Distinct().ToListAsync();
}
