using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Settings by the episode's store: what is injected into the task is the first store's.</summary>
internal sealed class ConsentModes(ISettingService settings)
{
    private readonly Dictionary<int, ConsentMode> _byStore = [];

    public async Task<ConsentMode> OfAsync(int storeId)
    {
        if (_byStore.TryGetValue(storeId, out var known))
            return known;

        var stored = await settings.LoadSettingAsync<CartRecoverySettings>(storeId);
        return _byStore[storeId] = (ConsentMode)stored.ConsentModeId;
    }
}
