using System.Diagnostics;
using System.Globalization;

namespace CartRecovery.Sandbox.Replay;

/// <summary>Exit codes: 0 done, 2 bad input and nothing written, 130 interrupted and nothing written.</summary>
internal static class ReplayCommand
{
    /// <summary>Ctrl+C asks it to stop at the next event or run, so that its temporary store is removed.</summary>
    public static async Task<int> RunInTerminalAsync(IReadOnlyList<string> arguments)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            return await RunAsync(arguments, Console.Out, Console.Error, stop.Token);
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        try
        {
            var options = ReplayOptions.Parse(arguments);
            var campaign = ReplayCampaign.Read(options.CampaignFile);
            var log = new EventLog(options.LogFile);
            var rows = Check(log);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Replaying {rows:N0} events with the campaign \"{campaign.Name}\""));

            var watch = Stopwatch.StartNew();
            var clock = new ReplayClock();
            await using var shop = await ReplayShop.OpenAsync(clock, campaign, options.Phones);
            var ledger = new ReplayLedger(shop.Services);
            await new ReplayRun(shop, clock, ledger).PlayAsync(log.Read(), new DailyProgress(output), stop);
            await output.WriteLineAsync(await new ReplayReport(ledger, shop).WriteAsync(options.OutFolder, watch.Elapsed));
            return 0;
        }
        catch (ReplayInputException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Interrupted; nothing was written.");
            return 130;
        }
    }

    /// <summary>The whole log is understood before anything is done with it.</summary>
    private static int Check(EventLog log) => log.Read().Count();

    private sealed class DailyProgress(TextWriter output) : IProgress<DateTime>
    {
        private DateTime _day;

        public void Report(DateTime value)
        {
            if (value.Date == _day)
                return;
            _day = value.Date;
            output.WriteLine(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
