using Nop.Core;

namespace Nop.Plugin.Misc.CartRecovery.Incentives;

/// <summary>What an amount offer takes off a cart in another currency than the primary one.</summary>
public sealed class IncentiveAmount : BaseEntity
{
    public int IncentiveId { get; set; }
    public int CurrencyId { get; set; }

    /// <summary>In that currency.</summary>
    public decimal Amount { get; set; }
}
