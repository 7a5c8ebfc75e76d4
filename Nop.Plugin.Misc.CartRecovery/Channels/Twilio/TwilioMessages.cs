using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>Hands one message to the provider, once, in the sender's pace.</summary>
internal sealed class TwilioMessages(TwilioAccounts accounts, TwilioClient client, SenderPace pace, TwilioConsequences consequences, ClosedCountries countries, TimeProvider time)
{
    /// <summary>Waits for the sender's next place. A channel does so while it prepares: between the last look at orders and refusals and the act nothing should wait.</summary>
    public async Task PaceAsync(TwilioMessage message)
    {
        if (await accounts.OfAsync(message.StoreId) is { } account)
            await pace.WaitAsync(account.SenderOf(message.Channel).Key, account.MessagesPerSecond, Segments(message));
    }

    /// <summary>Paced and posted.</summary>
    public async Task<SendOutcome> SendAsync(TwilioMessage message)
    {
        await PaceAsync(message);
        return await PostAsync(message);
    }

    /// <summary>Not inside a transaction: it may take as long as the provider does.</summary>
    public async Task<SendOutcome> PostAsync(TwilioMessage message)
    {
        if (await accounts.OfAsync(message.StoreId) is not { } account || !account.SenderOf(message.Channel).IsSet)
            return new SendOutcome(TouchState.Failed, Error: "No account") { Fault = ChannelFault.BadCredentials };
        if (countries.IsClosed(message.Channel, account.Sid, message.To, time.NowUtc()))
            return new SendOutcome(TouchState.Skipped, Error: "Country not allowed") { Reason = Reason.Unreachable };

        var reply = await client.PostAsync(account, account.Resource("Messages.json"), TwilioForm.Of(message, account));
        if (TwilioOutcome.Error(reply) is { } error)
            await consequences.FollowAsync(error, message.Channel, message.StoreId, message.To);
        return TwilioOutcome.Of(reply, time.NowUtc(), RandomNumberGenerator.GetInt32(1000) / 1000.0);
    }

    private static int Segments(TwilioMessage message) => message.Channel == Channel.Sms ? SmsSize.Of(message.Body).Segments : 1;
}
