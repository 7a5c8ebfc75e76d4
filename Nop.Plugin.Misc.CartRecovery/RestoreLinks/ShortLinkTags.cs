using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>What a short link would have said of its message.</summary>
internal sealed class ShortLinkTags(TouchStore touches, CampaignStore campaigns, ISettingService settings)
{
    private static readonly LinkTags None = new("", "", "", "");

    /// <summary>None for a long link, whose visitor may have taken them off, and for a test message.</summary>
    public async Task<LinkTags> OfAsync(OpenedLink opened)
    {
        if (opened.Link.TouchId == 0 || await touches.ByIdAsync(opened.Link.TouchId) is not { } touch || await campaigns.ByIdAsync(touch.CampaignId) is not { } campaign)
            return None;

        var origin = LinkOrigin.Of(campaign.Campaign, new CampaignStep { Number = touch.StepNumber }, touch.Channel);
        return origin.IsShort ? origin.Tags(await settings.LoadSettingAsync<CartRecoverySettings>(opened.Store.Id)) : None;
    }
}
