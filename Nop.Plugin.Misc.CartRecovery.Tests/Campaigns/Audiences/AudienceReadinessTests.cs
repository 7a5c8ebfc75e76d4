using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Campaigns.Audiences;

internal sealed class AudienceReadinessTests
{
    private MailShop _shop = null!;
    private StandInScope _visit = null!;

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
    public async Task A_category_that_left_the_shop_stands_in_the_way()
    {
        var category = new Category { Name = "Shoes" };
        await _visit.Get<IRepository<Category>>().InsertAsync(category);
        var saved = await SaveAsync(new Audience([new ConditionGroup([new Condition(ConditionField.Category, Comparison.AnyOf, 0, [$"{category.Id}"])])]));
        Assert.That(await ProblemsAsync(saved), Is.Empty);

        await using var later = _shop.Visit();
        category.Deleted = true;
        await later.Get<IRepository<Category>>().UpdateAsync(category);

        Assert.That(
            await later.Get<CampaignReadiness>().ProblemsAsync(saved),
            Is.EqualTo(new[] { new CampaignProblem(ProblemCode.ConditionValueGone, 1, ConditionField.Category, $"{category.Id}") }));
    }

    [Test]
    public async Task An_audience_that_cannot_be_read_is_told_and_saving_the_page_does_not_make_it_everyone()
    {
        var saved = await SaveAsync(Audience.Everyone);
        saved.Campaign.Audience = "[{";
        await _visit.Get<IRepository<RecoveryCampaign>>().UpdateAsync(saved.Campaign);
        Assert.That((await ProblemsAsync(saved)).Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.AudienceUnreadable, ProblemCode.AudienceGroupEmpty }));

        var model = new CampaignModel { Id = saved.Campaign.Id };
        CampaignForm.Fill(model, CampaignDrafts.From(saved, new Dictionary<int, CartRecovery.Incentives.Incentive>()));
        var again = await _visit.Get<CampaignEditing>().SaveAsync(saved.Campaign.Id, CampaignForm.Draft(model));

        Assert.That((await ProblemsAsync(again.Campaign)).Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.AudienceGroupEmpty }));
    }

    private Task<IReadOnlyList<CampaignProblem>> ProblemsAsync(CampaignWithSteps campaign) => _visit.Get<CampaignReadiness>().ProblemsAsync(campaign);

    private async Task<CampaignWithSteps> SaveAsync(Audience audience) =>
        (await _visit.Get<CampaignEditing>().SaveAsync(0, new CampaignDraft { Name = "Some", Audience = audience, Steps = [new StepDraft(60, ["email"])] })).Campaign;
}
