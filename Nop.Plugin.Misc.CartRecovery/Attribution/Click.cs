using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>A hit on a restore link. Only a POST proves a human; every other hit is kept and not counted.</summary>
public sealed class Click : BaseEntity
{
    public int RestoreLinkId { get; set; }
    public int TouchId { get; set; }
    public int EpisodeId { get; set; }
    public int RecipientId { get; set; }
    public bool IsHuman { get; set; }

    /// <summary>Who restored the cart; 0 for a hit without a visitor.</summary>
    public int CustomerId { get; set; }

    public DateTime ClickedUtc { get; set; }
}
