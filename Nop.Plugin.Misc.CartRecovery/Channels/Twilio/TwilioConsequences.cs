using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>What an error says about more than its one message: the number, the country. What it says about the channel goes with the outcome.</summary>
internal sealed class TwilioConsequences(SuppressionStore suppressions, ClosedCountries countries, TwilioAccounts accounts, OwnerNotices owner, TimeProvider time)
{
    /// <summary>Idempotent, since the same news comes by the answer and by the report.</summary>
    public Task FollowAsync(TwilioError error, Channel channel, int storeId, string number) => error.Effect switch
    {
        TwilioEffect.OptedOut => suppressions.AddAsync(channel, ChannelKeys.OfPhone(number), SuppressionCause.Stopped),
        TwilioEffect.BadNumber => suppressions.AddAsync(channel, ChannelKeys.OfPhone(number), SuppressionCause.Undeliverable),
        TwilioEffect.CountryOff => CloseAsync(channel, storeId, number),
        _ => Task.CompletedTask,
    };

    private async Task CloseAsync(Channel channel, int storeId, string number)
    {
        if (await accounts.OfAsync(storeId) is not { } account)
            return;

        countries.Close(channel, account.Sid, number, time.NowUtc());
        await owner.CountryClosedAsync(channel, storeId, DialCodes.CountryOf(number));
    }
}
