using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class VariantTests
{
    private TouchShop _shop = null!;
    private CampaignStepVariant _bold = null!;
    private CampaignStepVariant _plain = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync();
        await _shop.CampaignAsync(campaign => (campaign.CapTouches, campaign.MinimumGapMinutes) = (10, 0), "email", 1);
        _bold = await _shop.AddAsync(new CampaignStepVariant { StepId = 1, Name = "Bold", Share = 50 });
        _plain = await _shop.AddAsync(new CampaignStepVariant { StepId = 1, Name = "Plain", Share = 50 });
        await _shop.AddAsync(new CampaignStepVariant { StepId = 1, Name = "Gone", Share = 1000, Retired = true });
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Each_variant_reaches_its_share_of_the_people_and_the_touch_names_it()
    {
        for (var person = 0; person < 60; person++)
            await _shop.LeftCartAsync();

        var touches = await SentAsync();

        Assert.That(touches, Has.Count.EqualTo(60));
        Assert.That(touches.Select(touch => touch.VariantId).Distinct(), Is.EquivalentTo(new[] { _bold.Id, _plain.Id }));
        Assert.That(touches.Count(touch => touch.VariantId == _bold.Id), Is.InRange(15, 45), "Half of 60, within four standard deviations.");
    }

    [Test]
    public async Task A_person_gets_the_same_variant_in_every_episode()
    {
        var people = new List<Shopper>();
        for (var person = 0; person < 12; person++)
            people.Add(await _shop.ShopperAsync());

        foreach (var shopper in people)
            await _shop.CartAsync(shopper);
        await SentAsync();
        _shop.Clock.Move(TimeSpan.FromDays(4));
        await _shop.RunAsync();
        foreach (var shopper in people)
            await _shop.CartAsync(shopper);
        var touches = await SentAsync();

        Assert.That(touches, Has.Count.EqualTo(24));
        Assert.That(touches.GroupBy(touch => touch.RecipientId).Select(own => own.Select(touch => touch.VariantId).Distinct().Count()), Has.All.EqualTo(1));
    }

    [Test]
    public async Task A_step_without_variants_sends_its_own_text()
    {
        foreach (var variant in new[] { _bold, _plain })
            await _shop.ChangeAsync<CampaignStepVariant>(variant.Id, row => row.Retired = true);
        await _shop.LeftCartAsync();

        Assert.That((await SentAsync()).Single().VariantId, Is.Zero);
    }

    private async Task<List<Touch>> SentAsync()
    {
        _shop.Clock.Move(TimeSpan.FromMinutes(61));
        await _shop.RunAsync();
        return [.. (await _shop.RowsAsync<Touch>()).Where(touch => touch.State == TouchState.Sent)];
    }
}
