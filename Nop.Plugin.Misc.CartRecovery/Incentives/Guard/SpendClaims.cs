using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

internal sealed class SpendClaims(IRepository<IncentiveSpend> spends)
{
    /// <summary>One more offer of so much, only while both limits hold with it.</summary>
    public async Task<bool> TakeAsync(int campaignId, int day, decimal amount, BudgetLimit limit)
    {
        var key = IncentiveSpend.KeyFor(campaignId, day);
        var before = limit.Amount - amount;
        return await spends.Table
            .Where(spend => spend.SpendKey == key && spend.Amount <= before && spend.Offers < limit.Offers)
            .Set(spend => spend.Amount, spend => spend.Amount + amount)
            .Set(spend => spend.Offers, spend => spend.Offers + 1)
            .UpdateAsync() == 1;
    }

    public Task GiveBackAsync(int campaignId, int day, decimal amount)
    {
        var key = IncentiveSpend.KeyFor(campaignId, day);
        return spends.Table
            .Where(spend => spend.SpendKey == key)
            .Set(spend => spend.Amount, spend => spend.Amount - amount)
            .Set(spend => spend.Offers, spend => spend.Offers - 1)
            .UpdateAsync();
    }
}
