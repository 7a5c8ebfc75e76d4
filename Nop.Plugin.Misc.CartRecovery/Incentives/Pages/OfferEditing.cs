using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>What a merchant does with an offer besides naming it in a step.</summary>
internal sealed class OfferEditing(IncentiveStore incentives, OfferQueries offers, OfferWrites writes, IncentiveMasters masters, SharedCodeWrites shared, TimeProvider time)
{
    /// <summary>In force at once, also for codes that are out: the rules are those of the moment of the order.</summary>
    public async Task SaveAsync(OfferModel model, Incentive incentive)
    {
        incentive.CodeModeId = model.CodeModeId;
        incentive.StaticCode = model.StaticCode?.Trim() ?? "";
        incentive.StaticPerPerson = model.StaticPerPerson;
        incentive.PoolWarningLevel = model.PoolWarningLevel;
        incentive.OwnDiscountCap = model.OwnDiscountCap;
        incentive.MinimumSubtotal = model.MinimumSubtotal;
        incentive.RecipientOnly = model.RecipientOnly;
        incentive.SendsWithoutCoupon = model.SendsWithoutCoupon;
        await incentives.SaveAsync(incentive);
        if (incentive.Kind == IncentiveKind.Amount)
            await incentives.SaveAmountsAsync(incentive.Id, [.. model.Amounts.Where(amount => amount.Amount > 0m).Select(amount => new IncentiveAmount { IncentiveId = incentive.Id, CurrencyId = amount.CurrencyId, Amount = amount.Amount })]);
        await masters.EnsureAsync(incentive);
        await shared.EnsureAsync(incentive);
    }

    /// <returns>How many codes were taken back.</returns>
    public async Task<int> RevokeAsync(IReadOnlyCollection<int> incentiveIds)
    {
        var revoked = await writes.RevokeAsync(incentiveIds, time.NowUtc());
        foreach (var id in incentiveIds)
            if (await incentives.ByIdAsync(id) is { } incentive && OfferTerms.IsForEverybody(incentive))
                await masters.GiveUpCodeAsync(incentive);
        return revoked;
    }

    public Task<IReadOnlyList<int>> OfCampaignAsync(int campaignId) => offers.OfCampaignAsync(campaignId);

    /// <summary>One that no step makes any more: gone altogether if nobody ever got a code, else kept for the orders that name it, its codes revoked.</summary>
    /// <returns>False while a step makes it.</returns>
    public async Task<bool> RetireAsync(Incentive incentive)
    {
        if ((await offers.StepsAsync()).Contains(incentive.Id))
            return false;

        await writes.RemoveUngivenAsync(incentive.Id);
        await shared.RemoveAllAsync(incentive.Id);
        if (!await offers.WasGivenAsync(incentive.Id))
        {
            await masters.RemoveAsync(incentive);
            await incentives.DeleteAsync(incentive);
            return true;
        }

        await RevokeAsync([incentive.Id]);
        await masters.PutToSleepAsync(incentive);
        incentive.Retired = true;
        await incentives.SaveAsync(incentive);
        return true;
    }
}
