using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;
using Nop.Web.Framework.Models.Extensions;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

[Area(AreaNames.ADMIN)]
[AutoValidateAntiforgeryToken]
[AuthorizeAdmin]
public abstract class AdminController : BaseController
{
    protected IActionResult GridPage(string title, string menu, IList<ColumnProperty> columns, string? addUrl = null, bool searchable = true)
    {
        var search = new SandboxSearchModel();
        search.SetGridPageSize();
        return View("GridPage", new GridPageModel(title, menu, columns, search, addUrl, searchable));
    }

    protected JsonResult Rows<TEntity, TRow>(SandboxSearchModel search, IPagedList<TEntity> page, Func<TEntity, TRow> row) where TRow : BaseNopModel =>
        Json(new GridRows<TRow>().PrepareToGrid(search, page, () => page.Select(row)));
}

public sealed record SandboxSearchModel : BaseSearchModel
{
    public string? SearchText { get; set; }
}

public sealed record GridRows<T> : BasePagedListModel<T>;

public sealed record GridPageModel(string Title, string Menu, IList<ColumnProperty> Columns, SandboxSearchModel Search, string? AddUrl, bool Searchable);
