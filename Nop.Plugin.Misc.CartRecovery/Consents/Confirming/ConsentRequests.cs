using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>Where the shop asks for it, a yes is written down as one to be confirmed; the task asks, not the shopper's request.</summary>
internal sealed class ConsentRequests(ConsentLedger ledger, ConsentRequestStore store, ISettingService settings, TimeProvider time)
{
    public async Task GrantAsync(ConsentRecord record)
    {
        if (!await AsksAsync(record.Channel, record.StoreId))
        {
            await ledger.GrantAsync(record);
            return;
        }

        var consent = await ledger.AskAsync(record);
        await store.InsertAsync(new ConsentRequest
        {
            ConsentId = consent.Id,
            RecipientId = record.RecipientId,
            ChannelId = (int)record.Channel,
            StoreId = record.StoreId,
            LanguageId = record.LanguageId,
            StateId = (int)ConsentRequestState.Waiting,
            CreatedUtc = time.NowUtc(),
        });
    }

    private async Task<bool> AsksAsync(Channel channel, int storeId) =>
        ChannelCodes.Split((await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).DoubleOptInChannels).Contains(ChannelCodes.Of(channel));
}
