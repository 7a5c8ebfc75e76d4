using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class DispatcherTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Each_step_is_sent_once_when_it_comes_due()
    {
        await _shop.CampaignAsync(1, 24);
        var episode = await _shop.LeftCartAsync();

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(30));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent; 2 Sent"));
        Assert.That((await _shop.LedgerAsync()).Select(touch => touch.SentUtc - episode.LastActivityUtc), Is.EqualTo(new TimeSpan?[] { TimeSpan.FromHours(1), TimeSpan.FromHours(24) }));
        Assert.That(await _shop.MailsAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_episode_left_beyond_the_limit_lapses_and_its_steps_are_recorded()
    {
        await _shop.CampaignAsync(1, 100);
        var episode = await _shop.LeftCartAsync();

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(75));

        var after = await _shop.EpisodeAsync(episode.Id);
        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent; 2 Skipped TooOld"));
        Assert.That((after.State, after.NextDecisionUtc, after.OpenKey), Is.EqualTo((EpisodeState.Lapsed, (DateTime?)null, $"#{episode.Id}")));
    }

    [Test]
    public async Task Order_placed_after_first_touch_skips_the_rest()
    {
        await _shop.CampaignAsync(1, 24, 48);
        var shopper = await _shop.ShopperAsync();
        var episode = await _shop.CartAsync(shopper);
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));

        await _shop.OrderAsync(shopper);
        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(60));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent; 2 Skipped CartConverted; 3 Skipped CartConverted"));
        Assert.That((await _shop.EpisodeAsync(episode.Id)).State, Is.EqualTo(EpisodeState.Converted));
    }

    [Test]
    public async Task An_episode_that_no_campaign_takes_sleeps_until_it_lapses()
    {
        var episode = await _shop.LeftCartAsync();

        await _shop.RunAsync();
        var asleep = await _shop.EpisodeAsync(episode.Id);
        var idle = await _shop.RunAsync();
        _shop.Clock.MoveTo(asleep.NextDecisionUtc!.Value);
        await _shop.RunAsync();

        Assert.That(asleep.NextDecisionUtc, Is.EqualTo(episode.LastActivityUtc.AddHours(72).AddSeconds(1)));
        Assert.That(idle.Episodes, Is.Zero);
        Assert.That((await _shop.EpisodeAsync(episode.Id)).State, Is.EqualTo(EpisodeState.Lapsed));
        Assert.That((await _shop.EpisodeAsync(episode.Id)).NextDecisionUtc, Is.Null);
    }

    [Test]
    public async Task A_campaign_that_is_activated_wakes_the_episodes_that_slept_without_one()
    {
        var campaign = await _shop.CampaignAsync(campaign => campaign.State = CampaignState.Paused, "email", 1);
        var episode = await _shop.LeftCartAsync();
        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(5));
        var before = await _shop.MailsAsync();

        await using (var scope = _shop.Scope())
        {
            campaign.State = CampaignState.Active;
            await scope.Get<IRepository<RecoveryCampaign>>().UpdateAsync(campaign);
        }

        await _shop.RunAsync();

        Assert.That(before, Is.Empty);
        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
    }

    [Test]
    public async Task One_recipient_whose_message_fails_blocks_nobody()
    {
        await _shop.CampaignAsync(1);
        Episode[] episodes = [await _shop.LeftCartAsync(), await _shop.LeftCartAsync(), await _shop.LeftCartAsync()];
        _shop.Script.Preparing = message => Fail.When(message.Episode.Id == episodes[0].Id);
        _shop.Clock.Move(TimeSpan.FromHours(1));

        var run = await _shop.RunAsync();
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(2));

        Assert.That((run.Sent, run.Error), Is.EqualTo((2, $"Cart recovery could not send step 1 of episode {episodes[0].Id}: FormatException")));
        Assert.That(await _shop.PrintAsync(episodes[0]), Is.EqualTo("1 Failed SendFailed"));
        Assert.That(await _shop.PrintAsync(episodes[1]), Is.EqualTo("1 Sent"));
    }

    [Test]
    public async Task A_run_stops_at_its_time_limit_and_the_next_goes_on()
    {
        await _shop.CampaignAsync(1);
        for (var i = 0; i < 6; i++)
            await _shop.LeftCartAsync();
        _shop.Clock.Move(TimeSpan.FromHours(1));
        _shop.Clock.EachTimestamp = TimeSpan.FromSeconds(10);

        var first = await _shop.RunAsync();
        _shop.Clock.EachTimestamp = TimeSpan.Zero;
        var second = await _shop.RunAsync();

        Assert.That((first.Episodes, first.CutShort), Is.EqualTo((2, true)));
        Assert.That((second.Episodes, second.CutShort), Is.EqualTo((4, false)));
        Assert.That(await _shop.MailsAsync(), Has.Count.EqualTo(6));
    }

    [Test]
    public async Task More_episodes_than_a_batch_holds_are_decided_in_one_run()
    {
        await using var shop = await TouchShop.OpenAsync(settings: settings => settings.BatchSize = 2);
        await shop.CampaignAsync(1);
        for (var i = 0; i < 5; i++)
            await shop.LeftCartAsync();
        shop.Clock.Move(TimeSpan.FromHours(1));

        var run = await shop.RunAsync();

        Assert.That((run.Episodes, run.Sent), Is.EqualTo((5, 5)));
    }

    [Test]
    public async Task After_three_days_without_the_task_one_person_gets_one_step_in_each_gap()
    {
        await _shop.CampaignAsync(campaign => campaign.LimitHours = 168, "email", 1, 24, 48, 72);
        var episode = await _shop.LeftCartAsync();
        _shop.Clock.Move(TimeSpan.FromHours(73));

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(1), TimeSpan.FromHours(4));
        var soon = await _shop.LedgerAsync();
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(20));

        Assert.That(soon, Has.Count.EqualTo(1));
        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent; 2 Sent; 3 Sent; 4 Sent"));
        var gaps = (await _shop.LedgerAsync()).Zip((await _shop.LedgerAsync()).Skip(1), (earlier, later) => later.SentUtc - earlier.SentUtc);
        Assert.That(gaps, Is.All.GreaterThanOrEqualTo(TimeSpan.FromMinutes(300)));
    }
}

internal static class Fail
{
    public static void When(bool condition)
    {
        if (condition)
            throw new FormatException("ana@example.test is no address");
    }
}
