using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Attribution;

/// <summary>One order of a person we had touched, and what is credited with it. Unique by order.</summary>
public sealed class Conversion : BaseEntity
{
    public int OrderId { get; set; }
    public int StoreId { get; set; }
    public int EpisodeId { get; set; }

    /// <summary>The touch credited; 0 when neither figure applies.</summary>
    public int TouchId { get; set; }

    public int CampaignId { get; set; }
    public int StepNumber { get; set; }
    public int ChannelId { get; set; }
    public bool ClickedThenBought { get; set; }
    public bool CouponUsed { get; set; }
    public int CouponId { get; set; }

    /// <summary>Order total in <see cref="CurrencyCode"/>, as the shopper paid it.</summary>
    public decimal Amount { get; set; }

    /// <summary>What went back, in the same currency; the whole amount when cancelled.</summary>
    public decimal TakenBack { get; set; }

    public decimal Discount { get; set; }
    public string CurrencyCode { get; set; } = "";
    public DateTime OrderedUtc { get; set; }
    public DateTime? PaidUtc { get; set; }
    public DateTime? CancelledUtc { get; set; }
}
