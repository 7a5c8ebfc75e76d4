namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>
/// What the provider says of a message. Reports come twice and out of order, so the tens are a rank that only rises; those of one rank exclude each other, and the first counts.
/// Stored by number.
/// </summary>
public enum TwilioStatus
{
    None = 0,

    /// <summary>Our own: its answer was lost, and the provider does not list it.</summary>
    NotListed = 5,

    Scheduled = 10,
    Accepted = 20,
    Queued = 30,
    Sending = 40,
    Sent = 50,
    PartiallyDelivered = 55,
    Undelivered = 60,
    Failed = 61,
    Canceled = 62,
    Delivered = 70,
    Read = 80,
}

internal static class TwilioStatuses
{
    private static readonly Dictionary<string, TwilioStatus> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["scheduled"] = TwilioStatus.Scheduled,
        ["accepted"] = TwilioStatus.Accepted,
        ["queued"] = TwilioStatus.Queued,
        ["sending"] = TwilioStatus.Sending,
        ["sent"] = TwilioStatus.Sent,
        ["partially_delivered"] = TwilioStatus.PartiallyDelivered,
        ["undelivered"] = TwilioStatus.Undelivered,
        ["failed"] = TwilioStatus.Failed,
        ["canceled"] = TwilioStatus.Canceled,
        ["delivered"] = TwilioStatus.Delivered,
        ["read"] = TwilioStatus.Read,
    };

    /// <summary>None for a word of tomorrow, and for receiving and received, which are said of messages to us.</summary>
    public static TwilioStatus Find(string word) => _words.GetValueOrDefault(word);

    public static bool IsFailure(this TwilioStatus status) => Rank(status) == Rank(TwilioStatus.Failed);

    public static bool IsDelivery(this TwilioStatus status) => status is TwilioStatus.Delivered or TwilioStatus.Read;

    /// <summary>The lowest number of its rank: a report replaces what is below it.</summary>
    public static int Floor(this TwilioStatus status) => status == TwilioStatus.PartiallyDelivered ? (int)status : Rank(status) * 10;

    private static int Rank(TwilioStatus status) => (int)status / 10;
}
