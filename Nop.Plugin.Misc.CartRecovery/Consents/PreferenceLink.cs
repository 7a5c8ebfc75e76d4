using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>The unsubscribe link of one message. It never expires: refusing must always work.</summary>
public sealed class PreferenceLink : BaseEntity
{
    /// <summary>SHA-256 of the token, lower-case hex; unique.</summary>
    public string TokenHash { get; set; } = "";

    public int RecipientId { get; set; }
    public int TouchId { get; set; }
    public DateTime CreatedUtc { get; set; }
}
