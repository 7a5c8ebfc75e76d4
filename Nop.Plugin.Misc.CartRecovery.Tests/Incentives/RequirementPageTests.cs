using System.Net;
using Nop.Core.Domain.Discounts;
using Nop.Plugin.Misc.CartRecovery.Incentives.Requirements;
using Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>The piece of the platform's discount page, over HTTP.</summary>
internal sealed class RequirementPageTests : OpenStore
{
    private const string Path = "/Admin/CartRecoveryDiscountRule/Configure";

    [Test]
    public async Task Saved_requirement_is_shown_with_its_choice_and_leaves_with_it()
    {
        using var admin = await AdministratorAsync();
        var discount = await DiscountAsync(DiscountType.AssignedToOrderSubTotal);
        await admin.OpenAsync($"/Admin/Discount/Edit/{discount.Id}");
        var piece = admin.Page.QuerySelector("[data-requirement-url]")!.GetAttribute("data-requirement-url")!;

        var saved = await admin.AjaxAsync(Path, ("DiscountId", $"{discount.Id}"), ("RequirementId", "0"), ("IncentiveId", "0"));
        await using var visit = StandInScope.Create(Store.Services);
        var requirement = (await visit.RowsAsync<DiscountRequirement>()).Single(row => row.DiscountId == discount.Id && !row.IsGroup);
        await admin.OpenAsync($"{Path}?discountId={discount.Id}&discountRequirementId={requirement.Id}");

        Assert.That(new Uri(piece).AbsolutePath, Is.EqualTo(Path));
        Assert.That(saved.ToLowerInvariant(), Is.EqualTo($"{{\"newrequirementid\":{requirement.Id}}}"));
        Assert.That(admin.Page.QuerySelector("select option[selected]")?.TextContent, Is.EqualTo("Coupons of any offer"));
        Assert.That(admin.Page.QuerySelector("select")!.Id, Is.EqualTo($"CartRecoveryRequirement{requirement.Id}_IncentiveId"));
        Assert.That(admin.Page.Body!.TextContent, Does.Contain("gets this discount without typing a code"));
    }

    [Test]
    public async Task Discount_on_products_is_refused_with_its_reason()
    {
        using var admin = await AdministratorAsync();
        var discount = await DiscountAsync(DiscountType.AssignedToCategories);
        await admin.OpenAsync($"{Path}?discountId={discount.Id}");
        var told = admin.Text(".alert-warning");
        await admin.OpenAsync($"/Admin/Discount/Edit/{discount.Id}");

        var refused = await admin.AjaxAsync(Path, ("DiscountId", $"{discount.Id}"), ("RequirementId", "0"), ("IncentiveId", "0"));

        Assert.That(told, Does.StartWith("Only discounts on the order total, the order subtotal or shipping can be for single persons"));
        Assert.That(refused, Does.Contain("Only discounts on the order total"));
        await using var visit = StandInScope.Create(Store.Services);
        Assert.That((await visit.RowsAsync<DiscountRequirement>()).Where(row => row.DiscountId == discount.Id), Is.Empty);
    }

    [Test]
    public async Task Requirement_of_another_rule_or_discount_is_not_ours_to_show()
    {
        using var admin = await AdministratorAsync();
        var discount = await DiscountAsync(DiscountType.AssignedToOrderTotal);
        await using var visit = StandInScope.Create(Store.Services);
        var foreign = await visit.AddAsync(new DiscountRequirement { DiscountId = discount.Id, DiscountRequirementRuleSystemName = "Somebody.Else" });

        await admin.OpenAsync($"{Path}?discountId={discount.Id}&discountRequirementId={foreign.Id}");

        Assert.That(admin.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Visitor_is_sent_to_the_login()
    {
        using var visitor = Visitor();

        await visitor.OpenAsync($"{Path}?discountId=1");

        Assert.That(visitor.Location.AbsolutePath, Is.EqualTo("/login"));
    }

    [Test]
    public async Task What_was_chosen_is_forgotten_with_the_requirement()
    {
        var discount = await DiscountAsync(DiscountType.AssignedToOrderTotal);
        await using var visit = StandInScope.Create(Store.Services);
        var id = await visit.Get<RequirementWrites>().SaveAsync(discount.Id, 0, 77);
        var chosen = await visit.Get<RequirementChoice>().OfferAsync(id);
        var discounts = visit.Get<Nop.Services.Discounts.IDiscountService>();

        await discounts.DeleteDiscountRequirementAsync(await discounts.GetDiscountRequirementByIdAsync(id), false);

        Assert.That((chosen, await visit.Get<RequirementChoice>().OfferAsync(id)), Is.EqualTo((77, 0)));
    }

    private async Task<Discount> DiscountAsync(DiscountType type)
    {
        await using var visit = StandInScope.Create(Store.Services);
        return await visit.AddAsync(new Discount { Name = "For the invited", DiscountType = type, UsePercentage = true, DiscountPercentage = 20m, IsActive = true });
    }
}
