using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Reports;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>What the task makes of an offer whose code would not work: the kettle costs 40.</summary>
internal sealed class CouponSendingTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await TouchShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Code_that_works_leaves_with_the_message()
    {
        var episode = await RunAsync(minimum: 40m, sendsWithout: false);

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That((await _shop.LedgerAsync()).Single().CouponId, Is.EqualTo((await _shop.RowsAsync<Coupon>()).Single().Id));
    }

    [Test]
    public async Task Code_that_would_not_work_keeps_the_message_back_and_says_why()
    {
        var episode = await RunAsync(minimum: 41m, sendsWithout: false);

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Skipped CouponInvalid"));
        Assert.That((await _shop.RowsAsync<Coupon>(), await _shop.MailsAsync()), Is.EqualTo((Array.Empty<Coupon>(), Array.Empty<Nop.Core.Domain.Messages.QueuedEmail>())));
        Assert.That(await ShownAsync(), Is.EqualTo("The cart is below the offer's minimum."));
    }

    [Test]
    public async Task Message_leaves_without_its_code_if_the_merchant_wants_so()
    {
        var episode = await RunAsync(minimum: 41m, sendsWithout: true);

        Assert.That(await _shop.PrintAsync(episode), Is.EqualTo("1 Sent"));
        Assert.That((await _shop.LedgerAsync()).Single().CouponId, Is.Zero);
        Assert.That(await _shop.MailsAsync(), Has.Count.EqualTo(1));
        Assert.That(await ShownAsync(), Is.EqualTo("The cart is below the offer's minimum."));
    }

    private async Task<Nop.Plugin.Misc.CartRecovery.Carts.Episode> RunAsync(decimal minimum, bool sendsWithout)
    {
        var campaign = await _shop.CampaignAsync(1);
        var offer = await _shop.AddAsync(new Incentive { CampaignId = campaign.Id, Kind = IncentiveKind.Percentage, Percentage = 10m, MinimumSubtotal = minimum, SendsWithoutCoupon = sendsWithout });
        var step = (await _shop.RowsAsync<CampaignStep>()).Single();
        await _shop.ChangeAsync<CampaignStep>(step.Id, row => row.IncentiveId = offer.Id);
        var episode = await _shop.LeftCartAsync();
        _shop.Clock.Move(TimeSpan.FromHours(1));
        await _shop.RunAsync();
        return episode;
    }

    private async Task<string> ShownAsync()
    {
        await using var scope = _shop.Scope();
        await scope.Get<IEnumerable<IInstallationPart>>().OfType<LocaleResources>().Single().EnsureAsync();
        return (await scope.Get<EpisodeVerdicts>().TouchesAsync(await _shop.LedgerAsync())).Single().Error;
    }
}
