using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>Steps after 1, 24 and 48 hours; the task stands still for 50 hours from half an hour on.</summary>
internal sealed class OutageTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [TestCase(AfterOutage.NewestOnly, "1 skipped missed-in-outage; 2 skipped missed-in-outage; 3 sent")]
    [TestCase(AfterOutage.SendLate, "1 sent; 2 sent; 3 sent")]
    [TestCase(AfterOutage.Skip, "1 skipped missed-in-outage; 2 skipped missed-in-outage; 3 skipped missed-in-outage")]
    public async Task What_was_missed_is_the_campaigns_choice(AfterOutage choice, string expected)
    {
        await LeftBeforeAnOutageAsync(choice, limitHours: 240);

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(12));

        Assert.That(Print(await _shop.RowsAsync<Touch>()), Is.EqualTo(expected));
    }

    [Test]
    public async Task Those_who_send_late_keep_the_gaps()
    {
        await LeftBeforeAnOutageAsync(AfterOutage.SendLate, limitHours: 240);

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromHours(12));

        var sent = (await _shop.RowsAsync<Touch>()).Select(touch => touch.SentUtc!.Value).Order().ToList();
        Assert.That(sent.Zip(sent.Skip(1), (one, next) => next - one), Has.All.GreaterThanOrEqualTo(TimeSpan.FromHours(5)));
    }

    [Test]
    public async Task A_pause_shorter_than_the_setting_is_no_outage()
    {
        await _shop.RunAsync();
        _shop.Clock.Move(TimeSpan.FromMinutes(30));
        await _shop.RunAsync();
        _shop.Clock.Move(TimeSpan.FromMinutes(31));
        await _shop.RunAsync();

        Assert.That((await _shop.RowsAsync<TaskRun>()).Select(run => run.OutageFromUtc), Is.EqualTo(new DateTime?[] { null, _shop.NowUtc.AddMinutes(-31) }));
    }

    private async Task LeftBeforeAnOutageAsync(AfterOutage choice, int limitHours)
    {
        await _shop.CampaignAsync(campaign => (campaign.AfterOutageId, campaign.LimitHours) = ((int)choice, limitHours), "email", 1, 24, 48);
        await _shop.LeftCartAsync();
        await _shop.RunEveryAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30));
        _shop.Clock.Move(TimeSpan.FromHours(50));
    }

    private static string Print(IEnumerable<Touch> touches) => string.Join("; ", touches.OrderBy(touch => touch.StepNumber).Select(touch =>
        $"{touch.StepNumber} {touch.State.ToString().ToLowerInvariant()}{(touch.ReasonId == 0 ? "" : " " + ((Reason)touch.ReasonId).Code())}"));
}
