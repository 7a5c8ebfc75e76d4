using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.OwnerMail;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Pausing;

/// <summary>Campaigns by SMS with the shipped texts; the test's channel says what it is told to.</summary>
internal sealed class SelfPauseTests
{
    private TouchShop _shop = null!;
    private RecoveryCampaign _campaign = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync(settings: settings => settings.OwnerEmail = "owner@shop.test");
        _campaign = await _shop.CampaignAsync(null, "sms", 1);
        await using var scope = _shop.Scope();
        foreach (var part in scope.Services.GetServices<IInstallationPart>().Where(part => part is ActivityTypes or LocaleResources))
            await part.EnsureAsync();
        await SpeakAsync(_campaign, Channel.Sms);
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_campaign_that_is_well_goes_on()
    {
        await CheckAsync();

        Assert.That((await CampaignAsync()).State, Is.EqualTo(CampaignState.Active));
    }

    [Test]
    public async Task A_text_that_is_taken_away_pauses_it()
    {
        await using (var scope = _shop.Scope())
            await scope.Get<StepTextStore>().DeleteAsync((await scope.Get<CampaignStore>().ByIdAsync(_campaign.Id))!.Steps[0].Id, 0);

        await CheckAsync();

        Assert.That((PauseCause)(await CampaignAsync()).PauseCauseId, Is.EqualTo(PauseCause.Text));
    }

    [Test]
    public async Task A_step_without_its_text_pauses_the_campaign_and_tells_the_owner_once()
    {
        var broken = await _shop.CampaignAsync(null, "email", 1);

        await CheckAsync();
        await CheckAsync();

        var paused = await CampaignAsync(broken.Id);
        Assert.That((paused.State, (PauseCause)paused.PauseCauseId, paused.PausedUtc), Is.EqualTo((CampaignState.Paused, PauseCause.Text, (DateTime?)_shop.NowUtc)));
        Assert.That(paused.PauseDetail, Is.Not.Empty);
        var mail = (await _shop.RowsAsync<QueuedEmail>()).Single();
        Assert.That((mail.To, mail.Priority), Is.EqualTo(("owner@shop.test", QueuedEmailPriority.High)));
        Assert.That(mail.Subject, Does.Contain(broken.Name));
        Assert.That(mail.Body, Does.Not.Contain("{"));
        Assert.That((await _shop.RowsAsync<ActivityLog>()).Select(line => line.EntityId), Does.Contain(broken.Id));
    }

    [TestCase(40, 4, CampaignState.Active, PauseCause.None)]
    [TestCase(100, 4, CampaignState.Active, PauseCause.None)]
    [TestCase(100, 20, CampaignState.Paused, PauseCause.Unsubscribes)]
    public async Task Readers_who_leave_pause_it_when_they_are_surely_too_many(int sent, int refused, CampaignState state, PauseCause cause)
    {
        await SentAsync(sent, refused, TouchState.Sent);

        await CheckAsync();

        var campaign = await CampaignAsync();
        Assert.That((campaign.State, (PauseCause)campaign.PauseCauseId), Is.EqualTo((state, cause)));
    }

    [Test]
    public async Task Pool_that_has_run_dry_pauses_its_campaign()
    {
        await OfferAsync(new Incentive { CampaignId = _campaign.Id, Kind = IncentiveKind.Percentage, Percentage = 10m, CodeModeId = (int)CodeMode.Pool });

        await CheckAsync();

        Assert.That((PauseCause)(await CampaignAsync()).PauseCauseId, Is.EqualTo(PauseCause.Offer));
    }

    [Test]
    public async Task Audience_that_can_no_longer_be_read_pauses_it()
    {
        await _shop.ChangeAsync<RecoveryCampaign>(_campaign.Id, campaign => campaign.Audience = "{ broken");

        await CheckAsync();

        Assert.That((PauseCause)(await CampaignAsync()).PauseCauseId, Is.EqualTo(PauseCause.Campaign));
    }

    [Test]
    public async Task Guard_that_came_after_it_was_switched_on_does_not_pause_it()
    {
        await OfferAsync(new Incentive { CampaignId = _campaign.Id, Kind = IncentiveKind.Percentage, Percentage = 10m, ValidHours = 700 });

        await CheckAsync();

        Assert.That((await CampaignAsync()).State, Is.EqualTo(CampaignState.Active));
    }

    [Test]
    public async Task Messages_that_fail_pause_it_too()
    {
        await SentAsync(60, 0, TouchState.Sent);
        await SentAsync(40, 0, TouchState.Failed);

        await CheckAsync();

        Assert.That((PauseCause)(await CampaignAsync()).PauseCauseId, Is.EqualTo(PauseCause.Failures));
    }

    [Test]
    public async Task Once_resumed_what_came_before_no_longer_counts()
    {
        await SentAsync(100, 20, TouchState.Sent);
        await CheckAsync();
        _shop.Clock.Move(TimeSpan.FromHours(1));
        await using (var scope = _shop.Scope())
            await scope.Get<CampaignWrites>().SetStateAsync(await CampaignAsync(), CampaignState.Active);

        await CheckAsync();

        var campaign = await CampaignAsync();
        Assert.That((campaign.State, campaign.PauseCauseId, campaign.PausedUtc), Is.EqualTo((CampaignState.Active, 0, (DateTime?)null)));
    }

    [Test]
    public async Task It_looks_once_in_a_quarter_of_an_hour()
    {
        var rhythm = new Rhythm();
        await CheckAsync(rhythm);
        var broken = await _shop.CampaignAsync(null, "email", 1);

        await CheckAsync(rhythm);
        var before = (await CampaignAsync(broken.Id)).State;
        _shop.Clock.Move(TimeSpan.FromMinutes(15));
        await CheckAsync(rhythm);

        Assert.That((before, (await CampaignAsync(broken.Id)).State), Is.EqualTo((CampaignState.Active, CampaignState.Paused)));
    }

    [Test]
    public async Task The_owner_is_told_of_a_thing_once_a_day()
    {
        for (var time = 0; time < 3; time++, _shop.Clock.Move(TimeSpan.FromHours(12)))
        {
            await using var scope = _shop.Scope();
            await scope.Get<OwnerNotices>().CampaignPausedAsync(_campaign, new PauseReason(PauseCause.Channel, "<b>No credit</b>"));
        }

        var mails = await _shop.RowsAsync<QueuedEmail>();
        Assert.That(mails, Has.Count.EqualTo(2));
        Assert.That(mails[0].Body, Does.Contain("&lt;b&gt;No credit&lt;/b&gt;"));
    }

    private async Task OfferAsync(Incentive incentive)
    {
        await _shop.AddAsync(incentive);
        await _shop.ChangeAsync<CampaignStep>((await _shop.RowsAsync<CampaignStep>()).Single().Id, step => step.IncentiveId = incentive.Id);
    }

    private async Task CheckAsync(Rhythm? rhythm = null)
    {
        await using var scope = _shop.Scope();
        await ActivatorUtilities.CreateInstance<SelfPause>(scope.Services, rhythm ?? new Rhythm()).RunAsync();
    }

    private async Task SentAsync(int count, int refused, TouchState state)
    {
        var taken = (await _shop.RowsAsync<Touch>()).Count;
        await _shop.AddAllAsync([.. Enumerable.Range(1, count).Select(number => new Touch
        {
            EpisodeId = taken + number, CampaignId = _campaign.Id, StepId = 1, StepNumber = 1, ChannelId = 2, RecipientId = 1, State = state,
            DueUtc = _shop.NowUtc, DecidedUtc = _shop.NowUtc, SentUtc = _shop.NowUtc, RefusedUtc = number <= refused ? _shop.NowUtc : null,
        })]);
    }

    private async Task<RecoveryCampaign> CampaignAsync(int id = 0) => (await _shop.RowsAsync<RecoveryCampaign>()).Single(row => row.Id == (id == 0 ? _campaign.Id : id));

    private async Task SpeakAsync(RecoveryCampaign campaign, Channel channel)
    {
        await using var scope = _shop.Scope();
        foreach (var step in (await scope.Get<CampaignStore>().ByIdAsync(campaign.Id))!.Steps)
            await scope.Get<StepTextDrafts>().EnsureAsync(step.Id, StepTone.First, [channel]);
    }
}
