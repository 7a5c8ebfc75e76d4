namespace Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

/// <summary>What may be promised in a day, or ever: money in the primary store currency and a number of offers.</summary>
public readonly record struct BudgetLimit(decimal Amount, int Offers)
{
    /// <summary>Above any budget, and still a number that every database's column holds.</summary>
    private const decimal NoAmount = 10_000_000_000_000m;

    /// <summary>0 sets no limit.</summary>
    public static BudgetLimit Of(decimal amount, int offers) => new(amount > 0m ? amount : NoAmount, offers > 0 ? offers : int.MaxValue);
}
