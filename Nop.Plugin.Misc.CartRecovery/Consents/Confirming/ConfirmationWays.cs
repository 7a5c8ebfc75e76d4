using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

internal enum ConfirmationWay
{
    /// <summary>Refused, taken back or confirmed meanwhile.</summary>
    None,

    /// <summary>Nothing reaches the person just now.</summary>
    Later,

    Mail,
    Text,
}

/// <summary>How a yes is asked to be confirmed: one to messages by a message to that number where the shop sends any, everything else by mail.</summary>
internal sealed class ConfirmationWays(ConsentLedger ledger, SuppressionStore suppressions, ChannelReadiness channels)
{
    public async Task<ConfirmationWay> OfAsync(ConsentRequest request, Recipient person, DateTime nowUtc)
    {
        var channel = (Channel)request.ChannelId;
        if (await suppressions.IsSuppressedAsync(channel, person) || !await IsOpenAsync(request, person, channel, nowUtc))
            return ConfirmationWay.None;
        if (channel != Channel.Email && person.PhoneNumber.Length > 0 && await SendsTextsAsync(request.StoreId))
            return await suppressions.IsSuppressedAsync(Channel.Sms, person) ? ConfirmationWay.None : ConfirmationWay.Text;
        if (MailAddress.Single(person.Email) is null)
            return ConfirmationWay.Later;

        return await suppressions.IsSuppressedAsync(Channel.Email, person) ? ConfirmationWay.None : ConfirmationWay.Mail;
    }

    private async Task<bool> IsOpenAsync(ConsentRequest request, Recipient person, Channel channel, DateTime nowUtc) =>
        (await ledger.TrailAsync(person, channel, request.StoreId)).Word(nowUtc) is { State: ConsentState.Unconfirmed, ConfirmedUtc: null } word && word.Id == request.ConsentId;

    private async Task<bool> SendsTextsAsync(int storeId) =>
        channels.All.FirstOrDefault(channel => channel.Kind == Channel.Sms) is { } sms && await channels.IsReadyAsync(sms, storeId);
}
