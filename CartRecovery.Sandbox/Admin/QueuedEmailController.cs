using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Security;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record QueuedEmailRow(int Id, string Subject, string To, string Priority, DateTime CreatedOn, DateTime? DontSendBefore, DateTime? SentOn, int SentTries) : BaseNopModel;

public sealed class QueuedEmailController(IRepository<QueuedEmail> mails) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public IActionResult List() => GridPage("Message queue", "Message queue",
    [
        new ColumnProperty(nameof(QueuedEmailRow.Id)) { Title = "ID", Width = "60" },
        new ColumnProperty(nameof(QueuedEmailRow.Subject)) { Title = "Subject" },
        new ColumnProperty(nameof(QueuedEmailRow.To)) { Title = "To" },
        new ColumnProperty(nameof(QueuedEmailRow.Priority)) { Title = "Priority", Width = "80" },
        new ColumnProperty(nameof(QueuedEmailRow.CreatedOn)) { Title = "Created on (UTC)", Render = new RenderDate() },
        new ColumnProperty(nameof(QueuedEmailRow.DontSendBefore)) { Title = "Planned date (UTC)", Render = new RenderDate() },
        new ColumnProperty(nameof(QueuedEmailRow.SentOn)) { Title = "Sent on (UTC)", Render = new RenderDate() },
        new ColumnProperty(nameof(QueuedEmailRow.SentTries)) { Title = "Send attempts", Width = "90" },
        new ColumnProperty(nameof(QueuedEmailRow.Id)) { Title = "View", Render = new RenderButtonView(new DataUrl("Edit")), ClassName = NopColumnClassDefaults.Button, Width = "90" }
    ]);

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> List(SandboxSearchModel searchModel)
    {
        var text = searchModel.SearchText;
        var page = await mails.GetAllPagedAsync(query => query.Where(mail => text == null || mail.Subject.Contains(text) || mail.To.Contains(text)).OrderByDescending(mail => mail.Id), searchModel.Page - 1, searchModel.PageSize);
        return Rows(searchModel, page, mail => new QueuedEmailRow(mail.Id, mail.Subject, mail.To, mail.Priority.ToString(), mail.CreatedOnUtc, mail.DontSendBeforeDateUtc, mail.SentOnUtc, mail.SentTries));
    }

    [HttpGet]
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> Edit(int id) => await mails.GetByIdAsync(id) is { } mail ? View(mail) : RedirectToAction(nameof(List));
}
