using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>What a message means for the person's automation. All of it may be done twice.</summary>
internal sealed class ReplyEffects(StopWords stops, ShopWords words, Conversations conversations, LeadWrites writes, EpisodeWrites episodes, ISettingService settings, TimeProvider time)
{
    /// <returns>What the message was taken for.</returns>
    public async Task<LeadMessageKind> RunAsync(InboundMessage message, Lead lead)
    {
        switch (ReplyWords.Of(message.Body, message.OptOutType))
        {
            case ReplyWord.Stop:
                await stops.StopAsync(message, lead);
                return LeadMessageKind.Word;
            case ReplyWord.Start:
                await stops.StartAsync(message, lead);
                return LeadMessageKind.Word;
            case ReplyWord.Yes when await stops.StartAsync(message, lead):
                return LeadMessageKind.Word;
            case ReplyWord.Help:
                await words.HelpAsync(message, lead);
                return LeadMessageKind.Word;
            default:
                await ReplyAsync(message, lead);
                return LeadMessageKind.Reply;
        }
    }

    private async Task ReplyAsync(InboundMessage message, Lead lead)
    {
        var now = time.NowUtc();
        var hours = (await settings.LoadSettingAsync<CartRecoveryReplySettings>(lead.StoreId)).PauseHours;
        await writes.PauseAsync(lead.Ids, hours > 0 ? now.AddHours(hours) : ReplyPause.UntilResumed);
        await episodes.OvertakeAsync(lead.Ids, now);
        await conversations.NoteAsync(message, lead);
    }
}
