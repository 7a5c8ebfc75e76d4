namespace CartRecovery.Sandbox.Clock;

/// <summary>The schedule in real time, for a sandbox that somebody looks at.</summary>
internal sealed class TaskTimer(TaskClock clock, ILogger<TaskTimer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await clock.RunDueAsync();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "A scheduled run failed");
            }
    }
}
