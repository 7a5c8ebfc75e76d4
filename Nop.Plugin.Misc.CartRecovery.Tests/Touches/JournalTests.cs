using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class JournalTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Only_changes_of_a_verdict_are_written()
    {
        await _shop.CampaignAsync(1, 24);
        await _shop.LeftCartAsync();

        await _shop.RunEveryAsync(TimeSpan.FromMinutes(5), TimeSpan.FromHours(25));

        Assert.That(await PrintAsync(), Is.EqualTo(new[]
        {
            "1 Wait NotYetDue", "2 Wait EarlierStepPending", "1 Send", "2 Wait SentThisRun", "2 Wait NotYetDue,MinimumGap", "2 Wait NotYetDue", "2 Send",
        }).Or.EqualTo(new[]
        {
            "1 Wait NotYetDue", "2 Wait EarlierStepPending", "1 Send", "2 Wait SentThisRun", "2 Wait NotYetDue,MinimumGap", "2 Send",
        }));
    }

    [Test]
    public async Task Every_reason_that_holds_a_step_is_named_the_headline_first()
    {
        await _shop.CampaignAsync(campaign => (campaign.MinimumCartValue, campaign.Guests) = (100m, false), "email", 1);
        await _shop.CartAsync(await _shop.ShopperAsync(ConsentState.None));
        _shop.Script.Problem = "No account";
        _shop.Clock.Move(TimeSpan.FromHours(1));

        await _shop.RunAsync();

        Assert.That(await PrintAsync(), Is.EqualTo(new[] { "1 Wait NoConsent,GuestsExcluded,BelowMinimum" }));
    }

    [Test]
    public async Task A_step_that_lapses_is_told_by_what_held_it()
    {
        await _shop.CampaignAsync(campaign => campaign.MinimumCartValue = 100m, "email", 1, 100);
        var episode = await _shop.LeftCartAsync();

        await _shop.RunEveryAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(75));

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Skipped BelowMinimum; 2 Skipped TooOld"));
        Assert.That((await _shop.LedgerAsync())[0].Reasons, Is.EqualTo(ReasonList.Of([Reason.BelowMinimum, Reason.TooOld])));
    }

    private async Task<string[]> PrintAsync() => [.. (await _shop.RowsAsync<JournalEntry>()).Select(line =>
        $"{line.StepNumber} {(VerdictKind)line.VerdictId} {string.Join(',', ReasonList.Parse(line.Reasons))}".TrimEnd())];
}
