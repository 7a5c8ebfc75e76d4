using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>A message is a sign of interest: it opens an episode of the person in that store, or is the newest activity of the open one.</summary>
internal sealed class Conversations(EpisodeStore store, EpisodeWrites episodes, ConversationWrites writes, LeadLanguages languages, EpisodeClock clock)
{
    public async Task NoteAsync(InboundMessage message, Lead lead)
    {
        var moment = await clock.MomentAsync(EpisodeKind.Conversation);
        var openKey = Episode.OpenKeyForConversation(lead.StoreId, lead.Main.Id);
        if (await writes.NoteAsync(openKey, message.Channel, moment) || await store.TryInsertAsync(await NewAsync(openKey, message, lead, moment)))
            return;

        // The key is taken: by a message at the same moment, or by a conversation that lapsed and that no run has closed yet.
        if (await writes.NoteAsync(openKey, message.Channel, moment))
            return;
        if (await store.OpenAsync(openKey) is { } lapsed)
            await episodes.CloseLapsedAsync(lapsed.Id, moment.AliveSinceUtc, moment.NowUtc);
        await store.TryInsertAsync(await NewAsync(openKey, message, lead, moment));
    }

    /// <summary>There is no cart to look at, so it is not stale.</summary>
    private async Task<Episode> NewAsync(string openKey, InboundMessage message, Lead lead, Moment moment) => new()
    {
        Kind = EpisodeKind.Conversation,
        ChannelId = (int)message.Channel,
        OpenKey = openKey,
        StoreId = lead.StoreId,
        CustomerId = lead.Main.CustomerId,
        RecipientId = lead.Main.Id,
        State = EpisodeState.Open,
        StartedUtc = moment.NowUtc,
        LastActivityUtc = moment.NowUtc,
        NextDecisionUtc = moment.NextDecisionUtc,
        Version = 1,
        LanguageId = await languages.OfAsync(lead.Main, lead.StoreId),
        IsGuest = lead.Main.CustomerId == 0 || lead.Main.Email.Length == 0,
    };
}
