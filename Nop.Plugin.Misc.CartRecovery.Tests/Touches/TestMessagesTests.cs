using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches.Testing;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class TestMessagesTests
{
    private TouchShop _shop = null!;
    private TouchMessage? _shown;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync();
        _shop.Script.Preparing = message => _shown = message;
        await _shop.CampaignAsync(1);
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task It_goes_through_the_channel_and_leaves_no_touch()
    {
        var problem = await SendAsync();

        Assert.That(problem, Is.Null);
        Assert.That((await _shop.MailsAsync()).Single().To, Is.EqualTo("owner@example.test"));
        Assert.That(await _shop.LedgerAsync(), Is.Empty);
        Assert.That(_shown!.Lines.Single().ProductId, Is.EqualTo(_shop.ProductId));
    }

    [Test]
    public async Task Its_code_is_real_and_short_lived_and_its_links_are_credited_to_nobody()
    {
        var incentive = await _shop.AddAsync(new Incentive { CampaignId = 1, Kind = IncentiveKind.Percentage, Percentage = 10m, ValidHours = 48 });
        await _shop.ChangeAsync<CampaignStep>(1, step => step.IncentiveId = incentive.Id);

        await SendAsync();

        var coupon = (await _shop.RowsAsync<Coupon>()).Single();
        Assert.That((coupon.IsTest, coupon.Code, coupon.ExpiresUtc - _shop.NowUtc), Is.EqualTo((true, _shown!.Coupon!.Code, TimeSpan.FromHours(1))));
        var link = (await _shop.RowsAsync<RestoreLink>()).Single();
        Assert.That((link.TouchId, link.RecipientId, link.CouponId), Is.EqualTo((0, 0, coupon.Id)));
        Assert.That((await _shop.RowsAsync<PreferenceLink>()).Single().RecipientId, Is.Zero);
    }

    [Test]
    public async Task It_shows_the_newest_open_cart_without_saving_anything_to_its_episode()
    {
        var episode = await _shop.LeftCartAsync();
        await _shop.RunAsync();
        var before = await _shop.EpisodeAsync(episode.Id);

        await SendAsync();

        var after = await _shop.EpisodeAsync(episode.Id);
        Assert.That(_shown!.Episode.Id, Is.EqualTo(episode.Id));
        Assert.That((after.Version, after.LanguageId, after.NextDecisionUtc), Is.EqualTo((before.Version, before.LanguageId, before.NextDecisionUtc)));
    }

    [TestCase(Reason.NothingBuyable, "TestMessage.NothingToShow")]
    [TestCase(Reason.NoAddress, "TestMessage.BadAddress")]
    [TestCase(Reason.ChannelNotReady, "TestMessage.NoText")]
    public async Task What_keeps_it_from_leaving_is_told_in_a_sentence(object reason, string key)
    {
        _shop.Script.Refuses = _ => (Reason)reason;

        Assert.That((await SendAsync())!.ResourceKey, Is.EqualTo($"{CartRecoveryDefaults.LocalePrefix}.{key}"));
        Assert.That(await _shop.MailsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_step_that_is_gone_and_a_channel_with_a_problem_are_told_as_well()
    {
        await using var scope = _shop.Scope();
        var gone = await scope.Get<TestMessages>().SendAsync(99, "owner@example.test");
        _shop.Script.Problem = "Plugins.Example";

        Assert.That((gone!.ResourceKey.Split('.')[^1], (await SendAsync())!.ResourceKey), Is.EqualTo(("NoSuchStep", "Plugins.Example")));
    }

    private async Task<CartRecovery.Touches.Health.Sentence?> SendAsync()
    {
        await using var scope = _shop.Scope();
        return await scope.Get<TestMessages>().SendAsync(1, " owner@example.test ");
    }
}
