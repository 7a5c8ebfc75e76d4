namespace NopCommerce.StandIn.Tasks;

/// <summary>The rows of the schedule; written without events, as in the platform.</summary>
internal sealed class ScheduleTasks(IRepository<ScheduleTask> tasks) : IScheduleTaskService
{
    public Task DeleteTaskAsync(ScheduleTask task) => tasks.DeleteAsync(task, publishEvent: false);

    public Task<ScheduleTask> GetTaskByIdAsync(int taskId) => tasks.GetByIdAsync(taskId);

    public async Task<ScheduleTask> GetTaskByTypeAsync(string type) => string.IsNullOrWhiteSpace(type)
        ? null
        : (await tasks.GetAllAsync(query => query.Where(t => t.Type == type).OrderByDescending(t => t.Id).Take(1))).FirstOrDefault();

    public Task<IList<ScheduleTask>> GetAllTasksAsync(bool showHidden = false) =>
        tasks.GetAllAsync(query => query.Where(t => showHidden || t.Enabled).OrderByDescending(t => t.Seconds));

    public Task InsertTaskAsync(ScheduleTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return tasks.InsertAsync(task, publishEvent: false);
    }

    public Task UpdateTaskAsync(ScheduleTask task) => tasks.UpdateAsync(task, publishEvent: false);
}
