using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Whether a store has what it takes to send by the provider.</summary>
internal sealed class TwilioReadiness(ISettingService settings, TwilioAccounts accounts)
{
    private const string Problem = CartRecoveryDefaults.LocalePrefix + ".Twilio.Problem.";

    public async Task<string?> ProblemAsync(Channel channel, int storeId)
    {
        if ((await settings.LoadSettingAsync<CartRecoveryTwilioSettings>(storeId)).AccountSid.Length == 0)
            return Problem + "NoAccount";
        if (await accounts.OfAsync(storeId) is not { } account)
            return Problem + "NoSecret";

        return account.SenderOf(channel).IsSet ? null : $"{Problem}NoSender.{channel}";
    }
}
