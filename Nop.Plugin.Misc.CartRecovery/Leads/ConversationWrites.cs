using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

internal sealed class ConversationWrites(IRepository<Episode> episodes)
{
    /// <summary>One statement by the key of the open conversation; false when there is none, or it has lapsed.</summary>
    public async Task<bool> NoteAsync(string openKey, Channel channel, Moment moment)
    {
        var channelId = (int)channel;
        var now = moment.NowUtc;
        var next = moment.NextDecisionUtc;
        return await episodes.Table
            .Where(episode => episode.OpenKey == openKey && episode.LastActivityUtc >= moment.AliveSinceUtc)
            .Set(episode => episode.ChannelId, channelId)
            .Set(episode => episode.LastActivityUtc, now)
            .Set(episode => episode.NextDecisionUtc, (DateTime?)next)
            .Set(episode => episode.Version, episode => episode.Version + 1)
            .UpdateAsync() == 1;
    }
}
