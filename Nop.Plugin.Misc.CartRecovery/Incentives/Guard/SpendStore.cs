using System.Data.Common;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

internal sealed class SpendStore(IRepository<IncentiveSpend> spends)
{
    public async Task EnsureAsync(int campaignId, int day)
    {
        var key = IncentiveSpend.KeyFor(campaignId, day);
        if (await ExistsAsync(key))
            return;
        try
        {
            await spends.InsertAsync(new IncentiveSpend { SpendKey = key, CampaignId = campaignId, Day = day }, publishEvent: false);
        }
        catch (DbException)
        {
            // Another worker made it a moment ago.
            if (!await ExistsAsync(key))
                throw;
        }
    }

    /// <summary>What was promised on a day, or ever.</summary>
    public async Task<(decimal Amount, int Offers)> OfAsync(int campaignId, int day)
    {
        var key = IncentiveSpend.KeyFor(campaignId, day);
        var row = await spends.Table.FirstOrDefaultAsync(spend => spend.SpendKey == key);
        return (row?.Amount ?? 0m, row?.Offers ?? 0);
    }

    private Task<bool> ExistsAsync(string key) => spends.Table.AnyAsync(spend => spend.SpendKey == key);
}
