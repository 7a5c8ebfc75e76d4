using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Health;

/// <summary>Campaigns that have stopped by themselves, and offers that soon will.</summary>
internal sealed class CampaignChecks(PauseTexts pauses, OfferWarnings offers)
{
    public async Task<IEnumerable<Sentence>> CheckAsync() => [.. await pauses.AllAsync(), .. await offers.OfAsync()];
}
