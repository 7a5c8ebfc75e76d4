using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

/// <summary>A step's message that waits on the shop's own pages for its visitor. Times are UTC, whole seconds.</summary>
public sealed class OnSiteMessage : BaseEntity
{
    public int EpisodeId { get; set; }

    /// <summary>Unique: one message for each touch.</summary>
    public int TouchId { get; set; }

    public int RecipientId { get; set; }
    public string Title { get; set; } = "";
    public string Body { get; set; } = "";

    /// <summary>Of the words above.</summary>
    public int LanguageId { get; set; }

    /// <summary>The code that the step offers; 0 for none.</summary>
    public int CouponId { get; set; }

    /// <summary>The visitor's last activity before it was written.</summary>
    public DateTime AwaySinceUtc { get; set; }

    public DateTime CreatedUtc { get; set; }
    public DateTime? ShownUtc { get; set; }

    /// <summary>When he went on to his cart by it; it is not shown again.</summary>
    public DateTime? FollowedUtc { get; set; }

    public DateTime? DismissedUtc { get; set; }
}
