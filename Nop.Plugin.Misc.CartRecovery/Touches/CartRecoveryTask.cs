using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>The platform rings, the dispatcher works. The task's name is stored in shops' databases.</summary>
internal sealed class CartRecoveryTask(Dispatcher dispatcher) : IScheduleTask
{
    public Task ExecuteAsync() => dispatcher.RunAsync(CancellationToken.None);
}
