using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

internal sealed class LinkOriginTests
{
    private static readonly LinkOrigin Origin = LinkOrigin.Of(new RecoveryCampaign { Id = 7, Name = "Spring & summer" }, new CampaignStep { Number = 2 }, Channel.Email);

    [Test]
    public void Campaign_step_and_channel_are_named() =>
        Assert.That(Origin.Tags(new CartRecoverySettings()).Query, Is.EqualTo("?utm_source=cart-recovery&utm_medium=email&utm_campaign=spring-summer&utm_content=step-2"));

    [Test]
    public void Merchants_words_come_first() =>
        Assert.That(Origin.Tags(new CartRecoverySettings { UtmSource = " shop ", UtmMedium = "newsletter" }).Query, Is.EqualTo("?utm_source=shop&utm_medium=newsletter&utm_campaign=spring-summer&utm_content=step-2"));

    [Test]
    public void Blank_source_switches_them_off() => Assert.That(Origin.Tags(new CartRecoverySettings { UtmSource = " " }).Query, Is.Empty);

    [Test]
    public void Test_message_is_no_campaign_of_the_shops_statistics() =>
        Assert.That(LinkOrigin.Test.Tags(new CartRecoverySettings()).Query, Is.EqualTo("?utm_source=cart-recovery&utm_medium=email&utm_campaign=test"));
}
