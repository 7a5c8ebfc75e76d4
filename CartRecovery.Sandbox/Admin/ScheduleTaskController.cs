using CartRecovery.Sandbox.Clock;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.Messages;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record ScheduleTaskRow(int TaskId, string Name, int Seconds, bool Enabled, DateTime? LastStartUtc, DateTime? LastSuccessUtc) : BaseNopModel;

public sealed class ScheduleTaskController(IScheduleTaskService tasks, TaskClock clock, INotificationService notifications) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public IActionResult List() => GridPage("Schedule tasks", "Schedule tasks",
    [
        new ColumnProperty(nameof(ScheduleTaskRow.Name)) { Title = "Name" },
        new ColumnProperty(nameof(ScheduleTaskRow.Seconds)) { Title = "Seconds", Width = "90" },
        new ColumnProperty(nameof(ScheduleTaskRow.Enabled)) { Title = "Enabled", Render = new RenderBoolean(), ClassName = NopColumnClassDefaults.CenterAll, Width = "90" },
        new ColumnProperty(nameof(ScheduleTaskRow.LastStartUtc)) { Title = "Last start (UTC)", Render = new RenderDate() },
        new ColumnProperty(nameof(ScheduleTaskRow.LastSuccessUtc)) { Title = "Last success (UTC)", Render = new RenderDate() },
        new ColumnProperty(nameof(ScheduleTaskRow.TaskId)) { Title = "Run now", Render = new RenderButtonCustom(NopButtonClassDefaults.Olive, "Run now") { OnClickFunctionName = "runTask" }, ClassName = NopColumnClassDefaults.Button, Width = "110" }
    ], searchable: false);

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> List(SandboxSearchModel searchModel)
    {
        var all = await tasks.GetAllTasksAsync(true);
        return Rows(searchModel, new PagedList<ScheduleTask>(all, searchModel.Page - 1, searchModel.PageSize),
            task => new ScheduleTaskRow(task.Id, task.Name, task.Seconds, task.Enabled, task.LastStartUtc, task.LastSuccessUtc));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> RunNow(int id)
    {
        if (await tasks.GetTaskByIdAsync(id) is not { } task)
            return NotFound();
        try
        {
            await clock.RunAsync(task.Type);
            notifications.SuccessNotification($"“{task.Name}” was run.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            notifications.ErrorNotification(failure.Message);
        }
        return RedirectToAction(nameof(List));
    }
}
