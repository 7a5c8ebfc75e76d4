namespace Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Sending;

/// <summary>What came of one message to one browser.</summary>
internal enum PushFate
{
    Accepted,

    /// <summary>The browser has unsubscribed, or its keys are none.</summary>
    Gone,

    /// <summary>The service does not know us.</summary>
    Refused,

    /// <summary>It does, but not for this browser; or we do not call that service at all.</summary>
    NotThisOne,

    /// <summary>The service wants us to come later.</summary>
    Busy,

    TooLong,

    /// <summary>Nothing left the house.</summary>
    Unsent,

    /// <summary>It may have been taken although the answer says otherwise or did not come.</summary>
    Lost,
}

/// <param name="RetryUtc">Set when busy.</param>
/// <param name="Detail">For the shop's eyes: no address, no secret.</param>
internal sealed record PushAnswer(PushFate Fate, string Detail = "", DateTime? RetryUtc = null)
{
    public static PushFate FateOf(int status) => status switch
    {
        >= 200 and < 300 => PushFate.Accepted,
        404 or 410 => PushFate.Gone,
        413 => PushFate.TooLong,
        406 or 429 => PushFate.Busy,
        // A redirect is a refusal: it is not followed, and a push service sends none.
        < 500 => PushFate.Refused,
        _ => PushFate.Lost,
    };
}
