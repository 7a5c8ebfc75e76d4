using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class PhoneTestMessageTests
{
    [Test]
    public async Task A_test_by_sms_goes_to_the_given_number_with_a_short_link_and_leaves_no_touch()
    {
        await using var shop = await TwilioShop.OpenAsync();
        var campaign = await shop.CampaignAsync("email,sms", 1);
        await shop.LeftCartAsync();
        await using var scope = shop.Touches.Scope();
        var step = (await scope.Get<CampaignStore>().ByIdAsync(campaign.Id))!.Steps[0];

        var problem = await scope.Get<TestMessages>().SendAsync(step.Id, new TestAddress("", "+40722999888", Channel.Sms));

        var message = shop.Provider.Taken.Single();
        Assert.That(problem, Is.Null);
        Assert.That(message.To, Is.EqualTo("+40722999888"));
        Assert.That(message.Body, Does.Match($"^Step 1 waits at {shop.Address}/cr/[a-z2-7]{{32}}$"));
        Assert.That(await shop.LedgerAsync(), Is.Empty);
    }
}
