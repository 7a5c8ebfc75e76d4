using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <summary>What a campaign has promised on a day, or ever: one row each, raised by one conditional update, so that no number of workers exceeds a budget.</summary>
public sealed class IncentiveSpend : BaseEntity
{
    public const int Ever = 0;

    /// <summary>"campaign:day", unique; the day as in <see cref="IncentiveGrant.Day"/>, or <see cref="Ever"/>.</summary>
    public string SpendKey { get; set; } = "";

    public int CampaignId { get; set; }
    public int Day { get; set; }

    /// <summary>Primary store currency.</summary>
    public decimal Amount { get; set; }

    public int Offers { get; set; }

    public static string KeyFor(int campaignId, int day) => FormattableString.Invariant($"{campaignId}:{day}");
}
