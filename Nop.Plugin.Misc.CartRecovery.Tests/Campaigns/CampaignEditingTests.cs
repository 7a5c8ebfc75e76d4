using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns;

internal sealed class CampaignEditingTests
{
    private MailShop _shop = null!;
    private StandInScope _visit = null!;

    private static CampaignDraft Two => new() { Name = "Two", Steps = [new StepDraft(60, ["email"]), new StepDraft(1440, ["email"], Incentive: new IncentiveDraft(OfferKind.Percentage, 10, 0, 48))] };

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync();
        await _shop.SetAsync(settings => settings.ConsentModeId = (int)ConsentMode.Strict);
        _visit = _shop.Visit();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _visit.DisposeAsync();
        await _shop.DisposeAsync();
    }

    [Test]
    public async Task A_new_campaign_is_a_draft_with_a_text_for_each_step_and_is_not_among_the_active()
    {
        var saved = await SaveAsync(0, Two);

        Assert.That(saved.Campaign.State, Is.EqualTo(CampaignState.Draft));
        Assert.That(saved.Steps.Select(step => step.Number), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(await TemplatesAsync(), Is.EquivalentTo(saved.Steps.Select(step => CartRecoveryDefaults.TemplateName(step.Id))));
        Assert.That(await Store.ActiveAsync(), Is.Empty);
    }

    [Test]
    public async Task Reordered_steps_keep_their_rows_and_a_removed_one_is_retired_without_its_text()
    {
        var saved = await SaveAsync(0, Two);
        var (first, second) = (saved.Steps[0].Id, saved.Steps[1].Id);

        var again = await SaveAsync(saved.Campaign.Id, Two with { Steps = [new StepDraft(30, ["email"], Id: second), new StepDraft(2000, ["email"])] });

        Assert.That(again.Steps[0].Id, Is.EqualTo(second));
        Assert.That(again.Steps[1].Id, Is.Not.AnyOf(first, second));
        Assert.That((await Store.RetiredStepsAsync(saved.Campaign.Id)).Select(step => step.Id), Is.EqualTo(new[] { first }));
        Assert.That(await TemplatesAsync(), Is.EquivalentTo(again.Steps.Select(step => CartRecoveryDefaults.TemplateName(step.Id))));
    }

    [Test]
    public async Task A_changed_offer_is_a_new_one_so_that_codes_already_out_keep_what_they_promised()
    {
        var saved = await SaveAsync(0, Two);
        var step = saved.Steps[1];

        var longer = await SaveAsync(saved.Campaign.Id, Kept(saved, new IncentiveDraft(OfferKind.Percentage, 10, 0, 72)));
        Assert.That(longer.Steps[1].IncentiveId, Is.EqualTo(step.IncentiveId));
        Assert.That((await Store.IncentivesAsync(longer))[step.IncentiveId].ValidHours, Is.EqualTo(72));

        await _visit.Get<IRepository<Coupon>>().InsertAsync(new Coupon { Code = "GIVEN", HolderKey = Coupon.HolderKeyFor(step.IncentiveId, 1), IncentiveId = step.IncentiveId, RecipientId = 1, State = CouponState.Live, ExpiresUtc = DateTime.UnixEpoch });
        var richer = await SaveAsync(saved.Campaign.Id, Kept(saved, new IncentiveDraft(OfferKind.Percentage, 15, 0, 72)));
        Assert.That(richer.Steps[1].IncentiveId, Is.Not.EqualTo(step.IncentiveId));
    }

    [Test]
    public async Task A_campaign_with_problems_is_never_active()
    {
        var saved = await SaveAsync(0, Two with { LimitHours = 12 });

        var problems = await Editing.ActivateAsync(saved);

        Assert.That(problems.Select(problem => problem.Code), Does.Contain(ProblemCode.StepAfterLimit));
        Assert.That(await Store.ActiveAsync(), Is.Empty);
    }

    [Test]
    public async Task Without_a_choice_of_whom_to_write_to_nothing_is_activated()
    {
        await _shop.SetAsync(settings => settings.ConsentModeId = 0);
        var saved = await SaveAsync(0, Two);

        Assert.That((await Editing.ActivateAsync(saved)).Select(problem => problem.Code), Does.Contain(ProblemCode.ConsentModeNotChosen));
    }

    [Test]
    public async Task A_sound_campaign_is_activated_and_becomes_a_draft_when_it_is_spoiled()
    {
        var saved = await SaveAsync(0, Two);
        Assert.That((await Editing.ActivateAsync(saved)).Select(problem => (problem.Code, problem.Arguments.LastOrDefault())), Is.Empty);
        Assert.That((await Store.ActiveAsync()).Single().Campaign.Id, Is.EqualTo(saved.Campaign.Id));

        var spoiled = await Editing.SaveAsync(saved.Campaign.Id, Kept(saved, null) with { CapTouches = 0 });

        Assert.That(spoiled.SwitchedOff, Is.True);
        Assert.That(await Store.ActiveAsync(), Is.Empty);
    }

    [Test]
    public async Task A_deleted_campaign_keeps_its_name_for_the_reports_and_nothing_else()
    {
        var saved = await SaveAsync(0, Two);

        await Editing.DeleteAsync(saved);

        Assert.That(await Store.AllAsync(), Is.Empty);
        Assert.That((await Store.NamesAsync())[saved.Campaign.Id], Is.EqualTo("Two"));
        Assert.That(await TemplatesAsync(), Is.Empty);
    }

    [Test]
    public async Task The_page_and_the_draft_say_the_same()
    {
        var draft = CampaignDrafts.From(await SaveAsync(0, Two with { HoldOutPercent = 5, QuietAfterOrderHours = 24, StoreId = _shop.Main.Id }), await IncentivesAsync());
        var model = new CampaignModel();

        CampaignForm.Fill(model, draft);

        Assert.That(CampaignJson.Write(CampaignForm.Draft(model)), Is.EqualTo(CampaignJson.Write(draft)));
        Assert.That((model.Steps[1].Delay, model.Steps[1].DelayUnit), Is.EqualTo((1, 1440)));
    }

    private CampaignEditing Editing => _visit.Get<CampaignEditing>();

    private CampaignStore Store => _visit.Get<CampaignStore>();

    private async Task<CampaignWithSteps> SaveAsync(int id, CampaignDraft draft) => (await Editing.SaveAsync(id, draft)).Campaign;

    private async Task<IReadOnlyDictionary<int, CartRecovery.Incentives.Incentive>> IncentivesAsync() => await Store.IncentivesAsync((await Store.AllAsync())[0]);

    private async Task<IEnumerable<string>> TemplatesAsync() =>
        (await _visit.Get<IRepository<MessageTemplate>>().GetAllAsync(query => query.Where(row => row.Name.StartsWith(CartRecoveryDefaults.TemplatePrefix)))).Select(row => row.Name);

    private static CampaignDraft Kept(CampaignWithSteps saved, IncentiveDraft? offer) =>
        Two with { Steps = [Two.Steps[0] with { Id = saved.Steps[0].Id }, Two.Steps[1] with { Id = saved.Steps[1].Id, Incentive = offer }] };
}
