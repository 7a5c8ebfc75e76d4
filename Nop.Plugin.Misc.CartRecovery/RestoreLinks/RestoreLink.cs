using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

public sealed class RestoreLink : BaseEntity
{
    /// <summary>SHA-256 of the token, lower-case hex; unique.</summary>
    public string TokenHash { get; set; } = "";

    public int EpisodeId { get; set; }
    public int RecipientId { get; set; }

    /// <summary>0 in a test message, whose clicks are not credited.</summary>
    public int TouchId { get; set; }

    public int CouponId { get; set; }
    public DateTime CreatedUtc { get; set; }
    public DateTime ExpiresUtc { get; set; }
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Whose cart is being filled right now, and until when at most: presses at the same moment are one.</summary>
    public int RestoringCustomerId { get; set; }

    public DateTime? RestoringUntilUtc { get; set; }

    /// <summary>Compare-and-set goes by this, never by a date.</summary>
    public int Version { get; set; }
}
