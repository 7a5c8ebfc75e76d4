namespace NopCommerce.StandIn.Tasks;

using NopCommerce.StandIn.Messages;

/// <summary>The platform's own tasks keep their persisted names; behind them stand ours.</summary>
internal static class TaskTypes
{
    public const string SendEmails = "Nop.Services.Messages.QueuedMessagesSendTask, Nop.Services";
    public const string DeleteGuests = "Nop.Services.Customers.DeleteGuestsTask, Nop.Services";

    public static IScheduleTask Create(string name, IServiceProvider services)
    {
        var type = name switch
        {
            SendEmails => typeof(EmailQueueTask),
            DeleteGuests => typeof(DeleteGuestsTask),
            _ => Type.GetType(name) ?? Loaded(name) ?? throw new NopException($"Schedule task ({name}) cannot by instantiated")
        };
        return (IScheduleTask)ActivatorUtilities.GetServiceOrCreateInstance(services, type);
    }

    private static Type Loaded(string name)
    {
        var fullName = name.Split(',')[0].Trim();
        return AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(fullName)).FirstOrDefault(t => t is not null);
    }
}

internal sealed class DeleteGuestsTask(ICustomerService customers, CustomerSettings settings, TimeProvider time) : IScheduleTask
{
    public Task ExecuteAsync()
    {
        var olderThan = settings.DeleteGuestTaskOlderThanMinutes == 0 ? 1440 : settings.DeleteGuestTaskOlderThanMinutes;
        return customers.DeleteGuestCustomersAsync(null, time.GetUtcNow().UtcDateTime.AddMinutes(-olderThan), onlyWithoutShoppingCart: true);
    }
}
