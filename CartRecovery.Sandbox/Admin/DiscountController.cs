using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record DiscountRow(int Id, string Name, string DiscountType, string Discount, string? CouponCode, int TimesUsed, bool IsActive) : BaseNopModel;

public sealed record DiscountModel : BaseNopEntityModel
{
    [DisplayName("Is active")]
    public bool IsActive { get; set; } = true;

    public string? Name { get; set; }

    [DisplayName("Discount type")]
    public int DiscountTypeId { get; set; } = (int)DiscountType.AssignedToOrderSubTotal;

    [DisplayName("Use percentage")]
    public bool UsePercentage { get; set; }

    [DisplayName("Discount percentage")]
    public decimal DiscountPercentage { get; set; }

    [DisplayName("Discount amount")]
    public decimal DiscountAmount { get; set; }

    [DisplayName("Requires coupon code")]
    public bool RequiresCouponCode { get; set; }

    [DisplayName("Coupon code")]
    public string? CouponCode { get; set; }

    public IReadOnlyList<string> Requirements { get; set; } = [];

    /// <summary>Where each requirement's own page piece comes from; the last ones are for new requirements.</summary>
    public IReadOnlyList<string> RuleUrls { get; set; } = [];
}

public sealed class DiscountController(IDiscountService discounts, IPluginManager<IDiscountRequirementRule> rules, INotificationService notifications) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_VIEW)]
    public IActionResult List() => GridPage("Discounts", "Discounts",
    [
        new ColumnProperty(nameof(DiscountRow.Name)) { Title = "Name" },
        new ColumnProperty(nameof(DiscountRow.DiscountType)) { Title = "Discount type" },
        new ColumnProperty(nameof(DiscountRow.Discount)) { Title = "Discount", Width = "100" },
        new ColumnProperty(nameof(DiscountRow.CouponCode)) { Title = "Coupon code" },
        new ColumnProperty(nameof(DiscountRow.TimesUsed)) { Title = "Times used", ClassName = NopColumnClassDefaults.CenterAll, Width = "90" },
        new ColumnProperty(nameof(DiscountRow.IsActive)) { Title = "Is active", Render = new RenderBoolean(), ClassName = NopColumnClassDefaults.CenterAll, Width = "90" },
        new ColumnProperty(nameof(DiscountRow.Id)) { Title = "Edit", Render = new RenderButtonEdit(new DataUrl("Edit")), ClassName = NopColumnClassDefaults.Button, Width = "90" }
    ], Url.Action(nameof(Create)));

    [HttpPost]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_VIEW)]
    public async Task<IActionResult> List(SandboxSearchModel searchModel)
    {
        var found = await discounts.GetAllDiscountsAsync(discountName: searchModel.SearchText, showHidden: true, isActive: null);
        var page = new PagedList<Discount>(found, searchModel.Page - 1, searchModel.PageSize);
        var used = new Dictionary<int, int>();
        foreach (var discount in page)
            used[discount.Id] = (await discounts.GetAllDiscountUsageHistoryAsync(discount.Id, pageSize: 1)).TotalCount;
        return Rows(searchModel, page, discount => new DiscountRow(discount.Id, discount.Name, discount.DiscountType.ToString(), Value(discount), discount.CouponCode, used[discount.Id], discount.IsActive));
    }

    [HttpGet]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE)]
    public IActionResult Create() => View("Edit", new DiscountModel());

    [HttpPost]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Create(DiscountModel model)
    {
        if (string.IsNullOrWhiteSpace(model.Name))
            ModelState.AddModelError(nameof(model.Name), "Please provide a name.");
        if (!ModelState.IsValid)
            return View("Edit", model);
        var discount = Fill(new Discount(), model);
        await discounts.InsertDiscountAsync(discount);
        notifications.SuccessNotification("The new discount has been added successfully.");
        return RedirectToAction(nameof(Edit), new { id = discount.Id });
    }

    [HttpGet]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await discounts.GetDiscountByIdAsync(id) is not { } discount)
            return RedirectToAction(nameof(List));
        var requirements = (await discounts.GetAllDiscountRequirementsAsync(id)).Where(requirement => !requirement.IsGroup).ToList();
        var loaded = await rules.LoadAllPluginsAsync();
        return View(new DiscountModel
        {
            Id = id, IsActive = discount.IsActive, Name = discount.Name, DiscountTypeId = discount.DiscountTypeId, UsePercentage = discount.UsePercentage,
            DiscountPercentage = discount.DiscountPercentage, DiscountAmount = discount.DiscountAmount, RequiresCouponCode = discount.RequiresCouponCode, CouponCode = discount.CouponCode,
            Requirements = [.. requirements.Select(requirement => requirement.DiscountRequirementRuleSystemName)],
            RuleUrls = [.. requirements.Select(requirement => Url(requirement.DiscountRequirementRuleSystemName, requirement.Id)).Concat(loaded.Select(rule => rule.GetConfigurationUrl(id, null))).Where(url => !string.IsNullOrEmpty(url)).Select(url => url!)]
        });

        string? Url(string systemName, int requirementId) =>
            loaded.FirstOrDefault(rule => rule.PluginDescriptor.SystemName == systemName)?.GetConfigurationUrl(id, requirementId);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(DiscountModel model)
    {
        if (await discounts.GetDiscountByIdAsync(model.Id) is { } discount)
        {
            await discounts.UpdateDiscountAsync(Fill(discount, model));
            notifications.SuccessNotification("The discount has been updated successfully.");
        }
        return RedirectToAction(nameof(Edit), new { id = model.Id });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await discounts.GetDiscountByIdAsync(id) is { } discount)
            await discounts.DeleteDiscountAsync(discount);
        return RedirectToAction(nameof(List));
    }

    private static Discount Fill(Discount discount, DiscountModel model)
    {
        (discount.IsActive, discount.Name, discount.DiscountTypeId, discount.UsePercentage) = (model.IsActive, model.Name, model.DiscountTypeId, model.UsePercentage);
        (discount.DiscountPercentage, discount.DiscountAmount, discount.RequiresCouponCode, discount.CouponCode) = (model.DiscountPercentage, model.DiscountAmount, model.RequiresCouponCode, model.CouponCode);
        return discount;
    }

    private static string Value(Discount discount) => FormattableString.Invariant(discount.UsePercentage ? (FormattableString)$"{discount.DiscountPercentage:0.##}%" : $"{discount.DiscountAmount:0.00} USD");
}
