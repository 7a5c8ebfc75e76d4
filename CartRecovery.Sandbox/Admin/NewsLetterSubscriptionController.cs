using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Security;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record SubscriptionRow(string Email, bool Active, int StoreId, DateTime CreatedOn) : BaseNopModel;

public sealed class NewsLetterSubscriptionController(IRepository<NewsLetterSubscription> subscriptions) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.Promotions.SUBSCRIBERS_VIEW)]
    public IActionResult List() => GridPage("Newsletter subscribers", "Newsletter subscriptions",
    [
        new ColumnProperty(nameof(SubscriptionRow.Email)) { Title = "Email" },
        new ColumnProperty(nameof(SubscriptionRow.Active)) { Title = "Active", Render = new RenderBoolean(), ClassName = NopColumnClassDefaults.CenterAll, Width = "90" },
        new ColumnProperty(nameof(SubscriptionRow.StoreId)) { Title = "Store", Width = "90" },
        new ColumnProperty(nameof(SubscriptionRow.CreatedOn)) { Title = "Subscribed on (UTC)", Render = new RenderDate() }
    ]);

    [HttpPost]
    [CheckPermission(StandardPermission.Promotions.SUBSCRIBERS_VIEW)]
    public async Task<IActionResult> List(SandboxSearchModel searchModel)
    {
        var text = searchModel.SearchText;
        var page = await subscriptions.GetAllPagedAsync(query => query.Where(row => text == null || row.Email.Contains(text)).OrderByDescending(row => row.Id), searchModel.Page - 1, searchModel.PageSize);
        return Rows(searchModel, page, row => new SubscriptionRow(row.Email, row.Active, row.StoreId, row.CreatedOnUtc));
    }
}
