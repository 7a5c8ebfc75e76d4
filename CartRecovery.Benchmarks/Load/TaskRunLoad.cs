using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace CartRecovery.Benchmarks.Load;

/// <summary>One run of the task among few and among many open episodes, turn by turn: it must cost by what is due, not by what is open.</summary>
internal sealed class TaskRunLoad(IReadOnlyList<(string Name, LoadShop Shop, int Open)> shops)
{
    private const int IdleRounds = 40;
    private const decimal MinimumCartValue = 20m;

    public async Task RunAsync(Report report, QueryPlans plans)
    {
        foreach (var (_, shop, open) in shops)
        {
            await ActivateAsync(shop);
            await shop.SleepersAsync(open);
            await plans.AnalyseAsync(shop);
            await RunAsync(shop);
        }

        await MeasureAsync(report, "Nothing due", due: 0, cartValue: 0m, IdleRounds);
        await MeasureAsync(report, "100 due that wait", 100, cartValue: 10m, rounds: 5);
        await MeasureAsync(report, "1,000 due that wait", 1_000, cartValue: 10m, rounds: 3);
        await MeasureAsync(report, "100 due that are written to", 100, cartValue: 80m, rounds: 3);
        await plans.TellAsync(shops[^1].Shop, () => RunAsync(shops[^1].Shop), shops[^1].Name);
    }

    private async Task MeasureAsync(Report report, string what, int due, decimal cartValue, int rounds)
    {
        var samples = shops.Select(_ => new List<Sample>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var arm = 0; arm < shops.Count; arm++)
                samples[arm].Add(await OnceAsync(shops[arm].Shop, due, cartValue));
        }

        for (var arm = 0; arm < shops.Count; arm++)
            report.Row(what, shops[arm].Name, samples[arm], samples[0]);
    }

    private static async Task<Sample> OnceAsync(LoadShop shop, int due, decimal cartValue)
    {
        await shop.DueAsync(due, cartValue);
        shop.Clock.Move(due == 0 ? TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(61));
        TaskRun run = null!;
        var sample = await Sample.OfAsync(async () => run = await RunAsync(shop));
        var expected = cartValue >= MinimumCartValue ? due : 0;
        if (run.Error is { Length: > 0 } || run.Episodes != due || run.Sent != expected)
            throw new InvalidOperationException($"{due} were due: {run.Episodes} looked at, {run.Sent} sent, {run.Failed} failed, {run.Skipped} skipped. {run.Error}");

        // Who was written to is looked at once more, for the step that follows.
        shop.Clock.Move(TimeSpan.FromMinutes(1));
        await RunAsync(shop);
        return sample;
    }

    private static async Task<TaskRun> RunAsync(LoadShop shop)
    {
        await using var visit = shop.Visit();
        return await visit.Get<Dispatcher>().RunAsync(CancellationToken.None);
    }

    private static async Task ActivateAsync(LoadShop shop)
    {
        await using var visit = shop.Visit();
        var draft = new CampaignDraft { Name = "Two mails", MinimumCartValue = MinimumCartValue, Steps = [new StepDraft(60, ["email"]), new StepDraft(1440, ["email"])] };
        var editing = visit.Get<CampaignEditing>();
        var problems = await editing.ActivateAsync((await editing.SaveAsync(0, draft)).Campaign);
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join(", ", problems.Select(problem => problem.Code)));
    }
}
