using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Presets;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Leads;

internal sealed class ConversationCampaignTests
{
    [Test]
    public async Task The_preset_lacks_nothing_but_the_channels_account()
    {
        await using var shop = await MailShop.OpenAsync();
        await shop.SetAsync(settings => settings.ConsentModeId = (int)ConsentMode.Strict);
        await using var visit = shop.Visit();

        var saved = await visit.Get<CampaignEditing>().SaveAsync(0, CampaignPresets.Draft("conversation"));
        var problems = await visit.Get<CampaignReadiness>().ProblemsAsync(saved.Campaign);

        Assert.That(saved.Campaign.Campaign.Trigger, Is.EqualTo(Trigger.Conversation));
        Assert.That(problems.Select(problem => problem.Code).Distinct(), Is.SubsetOf(new[] { ProblemCode.ChannelNotReady, ProblemCode.ChannelNotAvailable }), string.Join("; ", problems.Select(problem => $"{problem.Code} {string.Join(' ', problem.Arguments)}")));
    }
}
