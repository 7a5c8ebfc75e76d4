using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;

/// <summary>Carts of which no address is known belong to the visitor himself, where something can reach him without one.</summary>
internal sealed class SnapshotVisitors(VisitorRecipients visitors, VisitorChannelQueries channels)
{
    /// <summary>0 when nothing could: whoever is reached by his browser became a recipient when he agreed to it.</summary>
    public async Task<int> OfAsync(Episode episode)
    {
        if (episode.CustomerId == 0)
            return 0;
        if (await channels.UsesAsync(Channel.OnSite))
            return (await visitors.EnsureAsync(episode.CustomerId, episode.LanguageId)).Id;

        return await channels.UsesAsync(Channel.WebPush) && await visitors.FindAsync(episode.CustomerId) is { } known ? known.Id : 0;
    }
}
