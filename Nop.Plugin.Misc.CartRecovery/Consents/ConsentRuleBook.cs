using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Settings by the episode's store: what is injected into the task is the first store's.</summary>
internal sealed class ConsentRuleBook(ISettingService settings)
{
    private readonly Dictionary<int, ConsentRules> _byStore = [];

    public async Task<ConsentRules> OfAsync(int storeId)
    {
        if (_byStore.TryGetValue(storeId, out var known))
            return known;

        var stored = await settings.LoadSettingAsync<CartRecoverySettings>(storeId);
        return _byStore[storeId] = Of(stored);
    }

    /// <summary>What cannot be read is passed over here and told by the health checks.</summary>
    public static ConsentRules Of(CartRecoverySettings stored) => new(
        (ConsentMode)stored.ConsentModeId,
        ConsentRulesText.Read(stored.ConsentRules).Rows,
        new ImpliedAges(stored.ConsentMonthsAfterPurchase, stored.ConsentMonthsAfterNotice));

    /// <summary>Numbers of the lines of a store's rules that say nothing.</summary>
    public async Task<IReadOnlyList<ConsentRulesProblem>> ProblemsAsync(int storeId) =>
        ConsentRulesText.Read((await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).ConsentRules).Problems;
}
