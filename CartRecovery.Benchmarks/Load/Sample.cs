using System.Diagnostics;

namespace CartRecovery.Benchmarks.Load;

/// <param name="Ours">Those of the statements that name a table of the plugin.</param>
/// <param name="Bytes">Allocated by the whole process meanwhile.</param>
internal readonly record struct Sample(TimeSpan Time, int Statements, int Ours, long Bytes)
{
    public static async Task<Sample> OfAsync(Func<Task> act)
    {
        using var log = new StatementLog();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        await act();
        watch.Stop();
        return new Sample(watch.Elapsed, log.All.Count, log.OnOurTables, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>The middle one of each figure.</summary>
    public static Sample Median(IReadOnlyList<Sample> samples) => new(
        At(samples, sample => sample.Time, 0.5), At(samples, sample => sample.Statements, 0.5), At(samples, sample => sample.Ours, 0.5), At(samples, sample => sample.Bytes, 0.5));

    public static T At<T>(IReadOnlyList<Sample> samples, Func<Sample, T> figure, double quantile) =>
        samples.Select(figure).Order().ElementAt((int)(quantile * (samples.Count - 1)));
}
