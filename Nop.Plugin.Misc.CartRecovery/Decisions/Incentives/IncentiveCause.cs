namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>Why an offer cannot be made. Kept with the campaign that pauses for it, so never renumber.</summary>
public enum IncentiveCause
{
    /// <summary>No code of the pool is left.</summary>
    PoolDry = 10,

    /// <summary>The offer is of a static code, and none was written.</summary>
    StaticCodeMissing = 20,

    /// <summary>The merchant's own discount was not chosen, or is gone.</summary>
    DiscountMissing = 30,

    /// <summary>It is switched off.</summary>
    DiscountInactive = 40,

    /// <summary>It has not begun, or has ended.</summary>
    DiscountOutOfTime = 50,

    /// <summary>It asks for no code, so everybody has it anyway.</summary>
    DiscountWithoutCode = 60,

    /// <summary>It changes products' prices, which the shop may show to others from its price cache.</summary>
    DiscountOnPrices = 70,
}
