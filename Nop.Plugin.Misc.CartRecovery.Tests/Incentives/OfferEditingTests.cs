using System.Text;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pages;
using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>What a merchant does with an offer on its page and in its step.</summary>
internal sealed class OfferEditingTests
{
    private static readonly IncentiveDraft TenPercent = new(OfferKind.Percentage, 10, 0, 48);

    private OfferShop _shop = null!;
    private CampaignWithSteps _campaign = null!;

    [SetUp]
    public async Task Open()
    {
        _shop = await OfferShop.OpenAsync();
        _campaign = await SaveAsync(TenPercent);
    }

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Offer_that_nobody_holds_is_changed_in_place()
    {
        var before = _campaign.Steps[0].IncentiveId;

        _campaign = await SaveAsync(TenPercent with { Value = 15 });

        Assert.That((_campaign.Steps[0].IncentiveId, (await OfferAsync()).Percentage), Is.EqualTo((before, 15m)));
    }

    [Test]
    public async Task Offer_that_people_hold_is_followed_by_one_with_all_its_rules_and_the_rest_of_its_pool()
    {
        await EditAsync(model => (model.CodeModeId, model.MinimumSubtotal, model.SendsWithoutCoupon, model.PoolWarningLevel) = ((int)CodeMode.Pool, 20m, true, 7));
        await FillPoolAsync("POOL-1\nPOOL-2");
        var old = await OfferAsync();
        var held = await _shop.CouponAsync(old);

        _campaign = await SaveAsync(TenPercent with { Value = 50 });

        var successor = await OfferAsync();
        Assert.That((successor.Id != old.Id, successor.Percentage, successor.CodeMode, successor.MinimumSubtotal, successor.SendsWithoutCoupon, successor.PoolWarningLevel), Is.EqualTo((true, 50m, CodeMode.Pool, 20m, true, 7)));
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync(held.Printed)), Is.EqualTo(2.7m), "what was promised stays");
        Assert.That(await _shop.DiscountAsync(await _shop.ShopperAsync((await _shop.CouponAsync(successor, recipientId: 2)).Printed)), Is.EqualTo(13.5m), "the other code went along");
    }

    [Test]
    public async Task Revoking_takes_every_code_that_is_out_from_the_offer_or_from_the_whole_campaign()
    {
        var first = await _shop.CouponAsync(await OfferAsync());
        _campaign = await SaveAsync(TenPercent with { Value = 20 });
        var second = await _shop.CouponAsync(await OfferAsync(), recipientId: 2);
        var used = await _shop.CouponAsync(await OfferAsync(), recipientId: 3);
        await _shop.OrderAsync(await _shop.ShopperAsync(used.Code));
        await using var visit = _shop.Visit();

        Assert.That(await visit.Get<OfferEditing>().RevokeAsync([second.IncentiveId]), Is.EqualTo(1));
        Assert.That((await _shop.TypeAsync(await _shop.ShopperAsync(), second.Code), await _shop.TypeAsync(await _shop.ShopperAsync(), first.Code)), Is.EqualTo(("This coupon is no longer valid.", (string?)null)));

        Assert.That(await visit.Get<OfferEditing>().RevokeAsync(await visit.Get<OfferEditing>().OfCampaignAsync(_campaign.Campaign.Id)), Is.EqualTo(1));
        Assert.That((await _shop.AgainAsync(first)).State, Is.EqualTo(CouponState.Revoked));
        Assert.That((await _shop.AgainAsync(used)).State, Is.EqualTo(CouponState.Used));
    }

    [Test]
    public async Task Code_that_is_being_ordered_with_while_it_is_revoked_serves_that_order_and_no_other()
    {
        var coupon = await _shop.CouponAsync(await OfferAsync());
        var shopper = await _shop.ShopperAsync(coupon.Code);

        await CheckoutDesk.ConfirmAsync(_shop, shopper, nameof(CheckoutDesk.OpcConfirmOrder), async visit =>
        {
            await using var admin = _shop.Visit();
            await admin.Get<OfferEditing>().RevokeAsync([coupon.IncentiveId]);
        });

        Assert.That(await _shop.TypeAsync(await _shop.ShopperAsync(), coupon.Code), Is.EqualTo("This coupon has expired."));
    }

    [Test]
    public async Task Offer_is_deleted_only_when_no_step_makes_it_and_leaves_nothing_if_nobody_got_a_code()
    {
        var offer = await OfferAsync();
        Assert.That(await RetireAsync(offer), Is.False);

        _campaign = await SaveAsync(null);

        Assert.That(await RetireAsync(offer), Is.True);
        await using var visit = _shop.Visit();
        Assert.That((await visit.RowsAsync<Incentive>(), await visit.RowsAsync<Discount>()), Is.EqualTo((Array.Empty<Incentive>(), Array.Empty<Discount>())));
    }

    [Test]
    public async Task Deleted_offer_that_people_held_keeps_its_rows_but_its_codes_and_discount_end()
    {
        var offer = await OfferAsync();
        var coupon = await _shop.CouponAsync(offer);
        _campaign = await SaveAsync(null);

        await RetireAsync(offer);

        await using var visit = _shop.Visit();
        Assert.That((await visit.Get<OfferQueries>().ShownAsync()).Count, Is.Zero);
        Assert.That((await _shop.AgainAsync(coupon)).State, Is.EqualTo(CouponState.Revoked));
        Assert.That((await visit.RowsAsync<Discount>()).Single().IsActive, Is.False);
    }

    [TestCase("ab", "StaticCode")]
    [TestCase("SUMMER", "StaticCodeTaken")]
    [TestCase("sum-mer2", null)]
    public async Task Static_code_must_be_one_and_nobody_elses(string code, string? problem)
    {
        await using (var visit = _shop.Visit())
            await visit.AddAsync(new Discount { Name = "Summer", RequiresCouponCode = true, CouponCode = "SUMMER", IsActive = true, DiscountType = DiscountType.AssignedToOrderSubTotal });

        Assert.That(await ProblemAsync(model => (model.CodeModeId, model.StaticCode) = ((int)CodeMode.Static, code)), Is.EqualTo(problem));
    }

    [Test]
    public async Task Static_code_of_another_campaign_is_taken()
    {
        await EditAsync(model => (model.CodeModeId, model.StaticCode, model.StaticPerPerson) = ((int)CodeMode.Static, "COMEBACK", true));
        Assert.That(await ProblemAsync(model => (model.CodeModeId, model.StaticCode) = ((int)CodeMode.Static, "come-back")), Is.Null, "its own");

        _campaign = await SaveAsync(TenPercent, anew: true);

        Assert.That(await ProblemAsync(model => (model.CodeModeId, model.StaticCode) = ((int)CodeMode.Static, "come-back")), Is.EqualTo("StaticCodeTaken"));
    }

    [Test]
    public async Task Figures_out_of_range_are_refused()
    {
        Assert.That(await ProblemAsync(model => model.OwnDiscountCap = 10_001), Is.EqualTo("OwnDiscountCap"));
        Assert.That(await ProblemAsync(model => model.PoolWarningLevel = -1), Is.EqualTo("PoolWarningLevel"));
        Assert.That(await ProblemAsync(model => model.MinimumSubtotal = -0.01m), Is.EqualTo("Money"));
        Assert.That(await ProblemAsync(model => model.CodeModeId = 9), Is.EqualTo("OwnOfPlatform"));
    }

    [Test]
    public async Task Counts_tell_what_became_of_the_codes()
    {
        await EditAsync(model => model.CodeModeId = (int)CodeMode.Pool);
        await FillPoolAsync("POOL-1\nPOOL-2\nPOOL-3\nPOOL-4");
        var offer = await OfferAsync();
        await _shop.CouponAsync(offer, recipientId: 1);
        _shop.Clock.Move(TimeSpan.FromHours(49));
        await _shop.OrderAsync(await _shop.ShopperAsync((await _shop.CouponAsync(offer, recipientId: 2)).Printed));
        await _shop.CouponAsync(offer, recipientId: 3);
        await using var visit = _shop.Visit();
        await visit.Get<CouponIssuer>().IssueTestAsync(offer, _shop.Now);

        Assert.That(await visit.Get<OfferQueries>().CountsAsync(offer.Id, _shop.Now), Is.EqualTo(new OfferCounts(Pooled: 1, Live: 1, Used: 1, Ended: 1)));
    }

    [Test]
    public async Task Uninstalling_takes_per_code_discounts_and_our_rules_and_gives_nobody_what_they_held_back()
    {
        await EditAsync(model => model.CodeModeId = (int)CodeMode.OwnDiscount);
        await _shop.CouponAsync(await OfferAsync());
        int guarded, shared;
        await using (var visit = _shop.Visit())
        {
            guarded = await GuardedAsync(visit, CartRecoveryDefaults.SystemName);
            shared = await GuardedAsync(visit, CartRecoveryDefaults.SystemName, "DiscountRequirement.MustBeAssignedToCustomerRole");
            await new MasterDiscounts(visit.Get<IncentiveMasters>(), visit.Get<OwnDiscounts>(), visit.Get<OwnRequirements>()).RemoveAsync(keepData: false);
        }

        await using var look = _shop.Visit();
        Assert.That((await look.RowsAsync<Discount>()).Select(discount => (discount.Id, discount.IsActive)), Is.EqualTo(new[] { (guarded, false), (shared, true) }));
        Assert.That((await look.RowsAsync<DiscountRequirement>()).Where(rule => !rule.IsGroup).Select(rule => rule.DiscountRequirementRuleSystemName), Is.EqualTo(new[] { "DiscountRequirement.MustBeAssignedToCustomerRole" }));
    }

    private static async Task<int> GuardedAsync(StandInScope visit, params string[] rules)
    {
        var discount = await visit.AddAsync(new Discount { Name = "Guarded", IsActive = true, DiscountType = DiscountType.AssignedToOrderSubTotal, DiscountAmount = 9m });
        var group = await visit.AddAsync(new DiscountRequirement { DiscountId = discount.Id, IsGroup = true, InteractionType = RequirementGroupInteractionType.And });
        foreach (var rule in rules)
            await visit.AddAsync(new DiscountRequirement { DiscountId = discount.Id, ParentId = group.Id, DiscountRequirementRuleSystemName = rule });
        return discount.Id;
    }

    private async Task<CampaignWithSteps> SaveAsync(IncentiveDraft? offer, bool anew = false)
    {
        await using var visit = _shop.Visit();
        var known = anew ? null : _campaign;
        var draft = new CampaignDraft { Name = "With an offer", Steps = [new StepDraft(60, ["email"], Incentive: offer, Id: known?.Steps[0].Id ?? 0)] };
        return (await visit.Get<CampaignEditing>().SaveAsync(known?.Campaign.Id ?? 0, draft)).Campaign;
    }

    private async Task<Incentive> OfferAsync()
    {
        await using var visit = _shop.Visit();
        return (await visit.Get<IncentiveStore>().ByIdAsync(_campaign.Steps[0].IncentiveId))!;
    }

    private async Task EditAsync(Action<OfferModel> change)
    {
        await using var visit = _shop.Visit();
        var offer = await OfferAsync();
        var model = await visit.Get<OfferModelFactory>().OfAsync(offer, []);
        change(model);
        await visit.Get<OfferEditing>().SaveAsync(model, offer);
    }

    private async Task<string?> ProblemAsync(Action<OfferModel> change)
    {
        await using var visit = _shop.Visit();
        var offer = await OfferAsync();
        var model = await visit.Get<OfferModelFactory>().OfAsync(offer, []);
        change(model);
        return (await visit.Get<OfferProblems>().OfAsync(model, offer)).Select(problem => problem.Sentence.ResourceKey.Split('.')[^1]).SingleOrDefault();
    }

    private async Task FillPoolAsync(string codes)
    {
        var offer = await OfferAsync();
        await using var visit = _shop.Visit();
        var import = await visit.Get<PoolImports>().BeginAsync(offer.Id, "codes.csv");
        await visit.Get<PoolImports>().ReadAsync(import, offer, new MemoryStream(Encoding.UTF8.GetBytes(codes)), CancellationToken.None);
        Assert.That(await visit.Get<PoolImports>().GoLiveAsync(import.Id), Is.True);
    }

    private async Task<bool> RetireAsync(Incentive offer)
    {
        await using var visit = _shop.Visit();
        return await visit.Get<OfferEditing>().RetireAsync((await visit.Get<IncentiveStore>().ByIdAsync(offer.Id))!);
    }
}
