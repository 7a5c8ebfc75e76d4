namespace Nop.Plugin.Misc.CartRecovery.Channels.Twilio;

/// <param name="Status">0 when no answer came.</param>
/// <param name="HasLeft">Whether any of the request's body has gone to a connection: then, without an answer, nobody knows.</param>
internal sealed record TwilioReply(int Status, TwilioAnswer Answer, bool HasLeft = true, TimeSpan? RetryAfter = null)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>What went wrong, for the ledger: a number, and no words of the provider's that may name a person.</summary>
    public string Trouble => Answer.Code > 0 ? FormattableString.Invariant($"Twilio {Answer.Code}") : Status > 0 ? FormattableString.Invariant($"HTTP {Status}") : HasLeft ? "No answer" : "No connection";
}
