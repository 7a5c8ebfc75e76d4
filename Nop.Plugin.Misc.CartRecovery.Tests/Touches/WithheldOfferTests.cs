using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Guard;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

/// <summary>The whole way of an offer that a person is not to have: the step, the ledger, the journal.</summary>
internal sealed class WithheldOfferTests
{
    private TouchShop _shop = null!;
    private RecoveryCampaign _campaign = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await TouchShop.OpenAsync();
        _campaign = await _shop.CampaignAsync(1);
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Second_cart_of_one_person_is_skipped_with_its_reason()
    {
        await OfferAsync(sendsWithout: false);
        var (first, second) = await TwoCartsOfOneAsync();

        Assert.That((await _shop.PrintAsync(first), await _shop.PrintAsync(second)), Is.EqualTo(("1 Sent", "1 Skipped OfferedRecently")));
        Assert.That((await _shop.RowsAsync<Coupon>()).Count, Is.EqualTo(1));
        Assert.That((await _shop.RowsAsync<JournalEntry>()).Single(line => line.EpisodeId == second.Id && line.VerdictId == (int)VerdictKind.Skip).Reasons, Is.EqualTo("242"));
    }

    [Test]
    public async Task Merchant_may_send_it_without_the_offer_and_the_journal_tells_why()
    {
        await OfferAsync(sendsWithout: true);
        var (first, second) = await TwoCartsOfOneAsync();

        Assert.That((await _shop.PrintAsync(first), await _shop.PrintAsync(second)), Is.EqualTo(("1 Sent", "1 Sent")));
        Assert.That((await _shop.LedgerAsync()).Select(touch => (touch.CouponId > 0, touch.Reasons)), Is.EqualTo(new[] { (true, ""), (false, "242") }));
        Assert.That((await _shop.RowsAsync<JournalEntry>()).Single(line => line.EpisodeId == second.Id && line.VerdictId == (int)VerdictKind.Send).Reasons, Is.EqualTo("242"));
    }

    [Test]
    public async Task Spent_budget_skips_what_comes_after()
    {
        await OfferAsync(sendsWithout: false);
        await _shop.ChangeAsync<RecoveryCampaign>(_campaign.Id, campaign => campaign.OffersTotal = 1);
        var (first, second) = (await _shop.LeftCartAsync(), await _shop.LeftCartAsync());

        await RunAsync();

        var prints = new[] { await _shop.PrintAsync(first), await _shop.PrintAsync(second) };
        Assert.That(prints, Is.EquivalentTo(new[] { "1 Sent", "1 Skipped OfferBudgetSpent" }));
    }

    [Test]
    public async Task Run_settles_what_was_promised()
    {
        await OfferAsync(sendsWithout: false);
        await _shop.LeftCartAsync();
        await RunAsync();

        _shop.Clock.Move(TouchClaims.Lease * 3 + TimeSpan.FromMinutes(1));
        await _shop.RunAsync();

        Assert.That((await _shop.RowsAsync<IncentiveGrant>()).Select(grant => grant.State), Is.EqualTo(new[] { GrantState.Sent }));
    }

    private async Task<(Episode First, Episode Second)> TwoCartsOfOneAsync()
    {
        var (one, other) = (await _shop.ShopperAsync(), await _shop.ShopperAsync());
        foreach (var shopper in new[] { one, other })
            await _shop.ChangeAsync<Recipient>(shopper.RecipientId, recipient => recipient.Phone = "+40 722 123 456");
        var first = await _shop.CartAsync(one);
        await RunAsync();
        var second = await _shop.CartAsync(other);
        await RunAsync();
        return (first, second);
    }

    private async Task RunAsync()
    {
        await _shop.RunAsync();
        _shop.Clock.Move(TimeSpan.FromMinutes(65));
        await _shop.RunAsync();
    }

    private async Task OfferAsync(bool sendsWithout)
    {
        var offer = await _shop.AddAsync(new Incentive { CampaignId = _campaign.Id, Kind = IncentiveKind.Percentage, Percentage = 10m, SendsWithoutCoupon = sendsWithout });
        var step = (await _shop.RowsAsync<CampaignStep>()).Single();
        await _shop.ChangeAsync<CampaignStep>(step.Id, row => row.IncentiveId = offer.Id);
    }
}
