using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

/// <param name="MatchesPlace">One door counts as one person.</param>
internal sealed record StoreGuard(GuardPolicy Rules, bool MatchesPlace);

internal sealed class GuardPolicies(ISettingService settings)
{
    public async Task<StoreGuard> OfAsync(int storeId)
    {
        var stored = await settings.LoadSettingAsync<CartRecoverySettings>(storeId);
        return new StoreGuard(new GuardPolicy(stored.OfferDays, stored.OfferLastOrders, stored.OfferMostOrders, stored.OfferKeepsCosts), stored.OfferMatchesPlace);
    }
}
