using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Catalog;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Budgets;

/// <summary>How far a campaign's budget is spent, for its page.</summary>
internal sealed class BudgetSentences(
    SpendStore spends, CampaignBudgets budgets, IPriceFormatter prices, ICurrencyService currencies, CurrencySettings settings, AdminTexts texts, TimeProvider time)
{
    public async Task<string> SpentAsync(int campaignId)
    {
        var ever = await spends.OfAsync(campaignId, IncentiveSpend.Ever);
        if (ever.Offers == 0)
            return "";
        var today = await spends.OfAsync(campaignId, budgets.DayOf(time.NowUtc()));
        return await texts.OfAsync("Campaigns.Budget.Spent", await MoneyAsync(ever.Amount), ever.Offers, await MoneyAsync(today.Amount), today.Offers);
    }

    /// <summary>Budgets are in the primary store currency, whatever the page's reader shops in.</summary>
    private async Task<string> MoneyAsync(decimal amount) =>
        await prices.FormatPriceAsync(amount, true, await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId));
}
