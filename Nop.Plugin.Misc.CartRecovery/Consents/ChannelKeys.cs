using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>By what a channel's refusals are kept: a number that said STOP stays refused whoever it belongs to.</summary>
internal static class ChannelKeys
{
    private const string PhonePrefix = "tel:";

    /// <summary>Empty when the channel has no address of the person.</summary>
    public static string Of(Channel channel, Recipient recipient) => channel switch
    {
        Channel.Sms or Channel.WhatsApp => recipient.PhoneNumber.Length > 0 ? OfPhone(recipient.PhoneNumber) : "",
        _ => recipient.AddressKey,
    };

    /// <param name="number">E.164.</param>
    public static string OfPhone(string number) => PhonePrefix + number;

    /// <summary>Every key that may stand for the person.</summary>
    public static IEnumerable<string> AllOf(Recipient recipient) =>
        recipient.PhoneNumber.Length > 0 ? [recipient.AddressKey, OfPhone(recipient.PhoneNumber)] : [recipient.AddressKey];
}
