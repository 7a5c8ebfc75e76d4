using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>The message a link stands in, as the shop's statistics are to name it.</summary>
internal sealed record LinkOrigin(string Medium, string Campaign, string Content)
{
    /// <summary>What nobody in the shop's statistics should take for a shopper.</summary>
    public static LinkOrigin Test { get; } = TestBy(Channel.Email);

    public static LinkOrigin TestBy(Channel channel) => new(ChannelCodes.Of(channel), "test", "");

    /// <summary>Every letter of these is paid for or counted: their links carry no tags, which are added where they lead.</summary>
    public bool IsShort => ChannelCodes.Find(Medium) is Channel.Sms or Channel.WhatsApp or Channel.WebPush;

    public static LinkOrigin Of(RecoveryCampaign campaign, CampaignStep step, Channel channel) => new(
        ChannelCodes.Of(channel),
        LinkTags.Slug(campaign.Name, FormattableString.Invariant($"campaign-{campaign.Id}")),
        FormattableString.Invariant($"step-{step.Number}"));

    /// <summary>The merchant's own words come first.</summary>
    public LinkTags Tags(CartRecoverySettings settings) =>
        new(settings.UtmSource.Trim(), settings.UtmMedium.Trim() is { Length: > 0 } medium ? medium : Medium, Campaign, Content);
}
