using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Clock;

/// <summary>Moves the sandbox's time in small steps and runs what falls due on the way, one task run at a time.</summary>
public sealed class TaskClock(SandboxClock clock, StandInTasks tasks) : IDisposable
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task<int> MoveAsync(TimeSpan time)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            // Beyond an hour nobody watches single minutes, and the tasks decide by the clock alone.
            var step = time <= TimeSpan.FromHours(1) ? _minute : 5 * _minute;
            var started = 0;
            for (var left = time; left > TimeSpan.Zero; left -= step)
            {
                clock.Advance(left < step ? left : step);
                started += await tasks.RunDueAsync();
            }
            return started;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task RunDueAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await tasks.RunDueAsync();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task RunAsync(string type)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await tasks.RunAsync(type);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
