using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

internal sealed class CampaignSetLoader(CampaignStore campaigns, CartRecoverySettings settings)
{
    public async Task<CampaignSet> LoadAsync() => new(await campaigns.ActiveAsync(), HolidayText.Read(settings.Holidays).Calendar);
}
