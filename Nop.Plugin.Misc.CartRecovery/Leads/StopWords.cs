using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>A person's own word by message on the channel it came by, carried out at once: what is claimed and has not left yet does not leave.</summary>
internal sealed class StopWords(
    SuppressionStore suppressions, ConsentLedger ledger, EpisodeWrites episodes, TouchOutcomes outcomes, LeadStore store, ShopWords words, TimeProvider time)
{
    public async Task StopAsync(InboundMessage message, Lead lead)
    {
        var now = time.NowUtc();
        var key = ChannelKeys.OfPhone(message.From);
        var stopped = (await suppressions.SuppressedAsync(message.Channel, [key])).Count > 0;
        await suppressions.AddAsync(message.Channel, key, SuppressionCause.Stopped);
        // After the refusal is written and before anything else: a send that is being prepared meets a changed episode and looks again.
        await episodes.OvertakeAsync(lead.Ids, now);
        foreach (var person in lead.All)
        {
            if (await ledger.StateAsync(person, message.Channel, lead.StoreId) != ConsentState.Withdrawn)
                await ledger.WithdrawAsync(Record(message, lead, person));
        }

        if (await store.LastTouchAsync(lead.Ids, (int)message.Channel) is { } touch)
            await outcomes.RefusedAsync(touch.Id, now);
        if (!stopped)
            await words.ConfirmStopAsync(message, lead);
    }

    /// <summary>What the staff or an erase has closed stays closed.</summary>
    /// <returns>True when the person had stopped and is written to again.</returns>
    public async Task<bool> StartAsync(InboundMessage message, Lead lead)
    {
        if (!await suppressions.LiftAsync(message.Channel, ChannelKeys.OfPhone(message.From), SuppressionCause.Stopped))
            return false;

        foreach (var person in lead.All)
            await ledger.GrantAsync(Record(message, lead, person));
        await episodes.OvertakeAsync(lead.Ids, time.NowUtc());
        return true;
    }

    /// <summary>The word is the proof; what else somebody may have written beside the provider's own opt-out stays in the thread.</summary>
    private static ConsentRecord Record(InboundMessage message, Lead lead, Recipient person) =>
        new(person.Id, message.Channel, ConsentSource.Reply, lead.StoreId, person.LanguageId, ReplyWords.Of(message.Body) == ReplyWord.None ? message.OptOutType : message.Body.Trim());
}
