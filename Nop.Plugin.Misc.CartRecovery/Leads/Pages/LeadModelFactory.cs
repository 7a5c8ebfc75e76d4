using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>One person, with what is open, what was said, and by which ways he may be written to.</summary>
internal sealed class LeadModelFactory(LeadHolds holds, LeadConsents consents, LeadEpisodes episodes, LeadThread thread, AnswerBoxes answers, LeadTexts words)
{
    public async Task<LeadModel> PrepareAsync(Recipient person, bool maySend, AnswerForm? again = null)
    {
        List<int> ids = [.. (await holds.SameNumberAsync(person)).Select(same => same.Id)];
        var storeId = await holds.StoreAsync(person);
        return new LeadModel
        {
            Id = person.Id,
            Person = await words.PersonAsync(person, maySend),
            Facts = await words.FactsAsync(person, maySend),
            Held = await words.HeldAsync(person),
            Unread = person.UnreadReply,
            LastReplyId = person.LastReplyId,
            MaySend = maySend,
            WhatsAppUrl = maySend ? LeadTexts.WhatsAppUrl(person) : "",
            Consents = await consents.OfAsync(person, storeId, maySend),
            Episodes = await episodes.OfAsync(ids),
            Thread = await thread.OfAsync(person, ids),
            Answer = maySend ? await answers.OfAsync(person, storeId, again) : new AnswerBoxModel(),
        };
    }
}
