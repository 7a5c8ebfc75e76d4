using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Sending;

/// <summary>What may have come to stand against a message since it was decided upon: an order, a refusal.</summary>
internal sealed class LastLook(OrderQueries orders, SuppressionStore suppressions, ConsentLedger consents, ConsentModes modes)
{
    public async Task<Reason?> ReasonAsync(LoadedEpisode loaded, Channel channel)
    {
        var recipient = loaded.Recipient!;
        // Whole seconds: an order of the second in which the episode began is the one before it.
        if (await orders.AnySinceAsync(PeopleLoader.BuyerOf(loaded.Episode, recipient), loaded.Facts.StartedUtc.AddSeconds(1).AddTicks(-1)))
            return Reason.CartConverted;
        if ((await suppressions.SuppressedAsync(channel, [recipient.AddressKey])).Count > 0)
            return Reason.AddressSuppressed;

        return await RefusalAsync(recipient, channel, loaded.Episode.StoreId);
    }

    private async Task<Reason?> RefusalAsync(Recipient recipient, Channel channel, int storeId) =>
        await consents.StateAsync(recipient, channel, storeId) switch
        {
            ConsentState.Granted => null,
            ConsentState.Withdrawn => Reason.ConsentWithdrawn,
            _ => await modes.OfAsync(storeId) == ConsentMode.Notice ? null : Reason.NoConsent,
        };
}
