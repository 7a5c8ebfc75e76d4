using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>Takes in what somebody wrote to the shop: once, whatever the provider repeats. Never inside a transaction.</summary>
internal sealed class InboundMessages(LeadPeople people, ReplyEffects effects, LeadStore store, LeadWrites writes, TimeProvider time)
{
    /// <remarks>What the message means is done before it is stored: a worker that dies in between leaves it to the provider's next try, and doing it twice changes nothing.</remarks>
    public async Task ReceiveAsync(InboundMessage message)
    {
        if (message.MessageSid.Length == 0 || !LeadPeople.IsNumber(message.From))
            return;
        if (await store.ByKeyAsync(message.MessageSid) is { } known)
        {
            await NoteAsync(known);
            return;
        }

        var lead = await people.OfAsync(message);
        var row = New(message, lead, await effects.RunAsync(message, lead), await people.LastTouchIdAsync(lead, message.Channel));
        await NoteAsync(await store.TryAddAsync(row) ? row : (await store.ByKeyAsync(message.MessageSid))!);
    }

    /// <summary>A word that was carried out waits for nobody's answer.</summary>
    private Task NoteAsync(LeadMessage row) => row.Kind == LeadMessageKind.Reply ? writes.NoteReplyAsync(row.RecipientId, row) : Task.CompletedTask;

    private LeadMessage New(InboundMessage message, Lead lead, LeadMessageKind kind, int touchId) => new()
    {
        MessageKey = message.MessageSid,
        RecipientId = lead.Main.Id,
        StoreId = lead.StoreId,
        ChannelId = (int)message.Channel,
        Kind = kind,
        State = LeadMessageState.Received,
        AddressHash = AddressKey.Hash(ChannelKeys.OfPhone(message.From)),
        Body = message.Body.Length > LeadMessage.LongestBody ? message.Body[..LeadMessage.LongestBody] : message.Body,
        MediaCount = message.MediaCount,
        TouchId = touchId,
        CreatedUtc = time.NowUtc(),
    };
}
