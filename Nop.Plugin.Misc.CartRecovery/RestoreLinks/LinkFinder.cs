using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed record FoundLink(RestoreLink Link, Episode Episode, Store Store);

internal sealed class LinkFinder(RestoreLinkStore links, EpisodeStore episodes, IStoreService stores, TimeProvider time)
{
    /// <summary>Reads only what the answer needs: a guess costs one query.</summary>
    public async Task<(LinkState State, FoundLink? Found)> FindAsync(string? token)
    {
        if (!SecretToken.LooksRight(token) || await links.ByTokenAsync(token!) is not { } link)
            return (LinkState.Unknown, null);
        if (link.RevokedUtc is not null || link.ExpiresUtc.AsUtc() <= time.NowUtc())
            return (LinkState.Ended, null);
        if (await EpisodeAsync(link) is not { State: not EpisodeState.Erased } episode)
            return (LinkState.Ended, null);
        var store = await stores.GetStoreByIdAsync(episode.StoreId);
        return store is null or { Deleted: true } ? (LinkState.Ended, null) : (LinkState.Valid, new FoundLink(link, episode, store));
    }

    /// <summary>A conversation has no cart of its own: its link leads to whatever the person has open when it is followed.</summary>
    private async Task<Episode?> EpisodeAsync(RestoreLink link) => await episodes.ByIdAsync(link.EpisodeId) is { } sent
        ? sent is { Kind: EpisodeKind.Conversation, State: not EpisodeState.Erased } ? await episodes.OpenCartOfAsync(sent.RecipientId, sent.StoreId) ?? sent : sent
        : null;
}
