using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

internal sealed class OnSiteQueries(IRepository<OnSiteMessage> messages, IRepository<Episode> episodes, IRepository<RestoreLink> links)
{
    /// <summary>The newest of an open cart that its visitor has neither followed nor dismissed; one statement on the storefront.</summary>
    public Task<OnSiteMessage?> WaitingAsync(string openKey) => messages.Table
        .Where(message => message.FollowedUtc == null && message.DismissedUtc == null
            && episodes.Table.Any(episode => episode.Id == message.EpisodeId && episode.OpenKey == openKey && episode.StateId == (int)EpisodeState.Open))
        .OrderByDescending(message => message.Id)
        .FirstOrDefaultAsync()!;

    public Task<OnSiteMessage?> ByIdAsync(int id) => messages.Table.FirstOrDefaultAsync(message => message.Id == id)!;

    /// <summary>The link that the message was composed with: what a click is counted by.</summary>
    public Task<RestoreLink?> LinkAsync(OnSiteMessage message) => links.Table
        .Where(link => link.EpisodeId == message.EpisodeId && link.TouchId == message.TouchId)
        .OrderByDescending(link => link.Id)
        .FirstOrDefaultAsync()!;

    public Task<int> CountAsync(DateTime sinceUtc, bool shown) => messages.Table.CountAsync(message => message.CreatedUtc >= sinceUtc && (!shown || message.ShownUtc != null));
}
