using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Texts;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <param name="Address">Masked.</param>
internal sealed record PersonChannel(Channel Channel, string Address, bool Receives);

/// <summary>The ways by which one person can be reached, and whether he is, as far as it is his to say.</summary>
internal sealed class PersonChannels(IEnumerable<IChannel> channels, SuppressionStore suppressions, ConsentLedger ledger, ConsentRuleBook book)
{
    public async Task<IReadOnlyList<PersonChannel>> OfAsync(Recipient recipient, int storeId)
    {
        var ways = new List<PersonChannel>();
        foreach (var channel in channels.OrderBy(channel => channel.Kind))
        {
            if ((await channel.ReachableAsync([recipient])).Contains(recipient.Id))
                ways.Add(new PersonChannel(channel.Kind, Masked(channel.Kind, recipient), await ReceivesAsync(recipient, channel.Kind, storeId)));
        }

        return ways;
    }

    /// <summary>Where silence may be consent the person is told that he is written to, so that he can stop it.</summary>
    public async Task<bool> ReceivesAsync(Recipient recipient, Channel channel, int storeId)
    {
        if (await suppressions.IsSuppressedAsync(channel, recipient))
            return false;

        return await ledger.StateAsync(recipient, channel, storeId) switch
        {
            ConsentState.Withdrawn => false,
            ConsentState.Granted or ConsentState.Unconfirmed => true,
            _ => (await book.OfAsync(storeId)).ModeOf(channel, DialCodes.CountryOf(recipient.PhoneNumber)) is not (ConsentMode.Strict or ConsentMode.NotChosen),
        };
    }

    private static string Masked(Channel channel, Recipient recipient) => channel switch
    {
        Channel.Email => MailAddress.Masked(recipient.Email),
        Channel.Sms or Channel.WhatsApp => MaskedPhone.Of(recipient.PhoneNumber),
        _ => "",
    };
}
