namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <summary>What an error code of the provider means for us.</summary>
internal enum TwilioEffect
{
    /// <summary>This message cannot reach this person by this channel; nothing follows for the next one.</summary>
    Refused,

    /// <summary>No message of the store will leave until the merchant mends something.</summary>
    ChannelFault,

    /// <summary>The number is none, or takes no messages of this channel.</summary>
    BadNumber,

    /// <summary>The person has told the provider, or the app, to stop.</summary>
    OptedOut,

    /// <summary>The step's text or template is not accepted.</summary>
    TemplateFault,

    /// <summary>The country is not switched on in the account.</summary>
    CountryOff,

    /// <summary>It was not taken, and will be later.</summary>
    BackOff,

    /// <summary>It may or may not have been taken.</summary>
    Unknown,
}

/// <param name="Fault">What the merchant has to mend; null unless the channel is at fault.</param>
internal sealed record TwilioError(int Code, TwilioEffect Effect, ChannelFault? Fault = null);
