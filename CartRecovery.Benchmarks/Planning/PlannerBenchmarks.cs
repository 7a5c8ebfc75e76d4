using BenchmarkDotNet.Attributes;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace CartRecovery.Benchmarks.Planning;

[MemoryDiagnoser]
public class PlannerBenchmarks
{
    private const int CrowdSize = 100_000;

    private (EpisodeFacts Facts, DateTime NowUtc)[] _crowd = [];
    private (EpisodeFacts Facts, DateTime NowUtc)[] _richCrowd = [];

    [GlobalSetup(Target = nameof(Crowd_of_100_000))]
    public void Gather() => _crowd = Situations.Crowd(CrowdSize);

    [GlobalSetup(Target = nameof(Rich_crowd_of_100_000))]
    public void GatherRich() => _richCrowd = Situations.RichCrowd(CrowdSize);

    [Benchmark]
    public TouchPlan First_step_is_sent() => TouchPlanner.Plan(Situations.FirstSend, Situations.Policy, Situations.At(2));

    [Benchmark]
    public TouchPlan Third_step_waits_for_the_window() => TouchPlanner.Plan(Situations.WaitsForMorning, Situations.Policy, Situations.At(37));

    [Benchmark]
    public TouchPlan Lapsed_episode_skips_what_is_left() => TouchPlanner.Plan(Situations.Lapsed, Situations.Policy, Situations.At(73));

    /// <summary>Time and bytes are told for one episode.</summary>
    [Benchmark(OperationsPerInvoke = CrowdSize)]
    public int Crowd_of_100_000()
    {
        var sends = 0;
        foreach (var (facts, now) in _crowd)
            sends += TouchPlanner.Plan(facts, Situations.Policy, now).Send is null ? 0 : 1;
        return sends;
    }

    /// <summary>With an audience, a rival, an outage, weekly windows, holidays and variants.</summary>
    [Benchmark(OperationsPerInvoke = CrowdSize)]
    public int Rich_crowd_of_100_000()
    {
        var sends = 0;
        foreach (var (facts, now) in _richCrowd)
            sends += TouchPlanner.Plan(facts, Situations.Rich, now).Send is null ? 0 : 1;
        return sends;
    }
}
