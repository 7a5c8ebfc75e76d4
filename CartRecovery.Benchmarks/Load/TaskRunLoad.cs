using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace CartRecovery.Benchmarks.Load;

/// <summary>One run of the task among many open episodes: it must cost by what is due, not by what is open.</summary>
internal sealed class TaskRunLoad(DatabaseKind kind, int open)
{
    private const int IdleRuns = 15;

    public async Task RunAsync(Report report, QueryPlans plans)
    {
        await using var shop = await LoadShop.OpenAsync(kind);
        await ActivateAsync(shop);
        await shop.SleepersAsync(open);
        await plans.AnalyseAsync(shop);
        await RunOnceAsync(shop);

        var idle = new List<Sample>();
        for (var run = 0; run < IdleRuns; run++)
        {
            shop.Clock.Move(TimeSpan.FromMinutes(1));
            idle.Add((await RunOnceAsync(shop)).Sample);
        }

        var name = FormattableString.Invariant($"{open:n0} open");
        report.Row("Run with nothing due", name, idle, idle);
        await plans.TellAsync(shop, () => RunAsync(shop), name);
        foreach (var due in new[] { 100, 1_000 })
        {
            await MeasureAsync(report, shop, $"Run with {due} due that wait", name, due, cartValue: 10m, expectSent: 0);
            await MeasureAsync(report, shop, $"Run with {due} due that are written to", name, due, cartValue: 80m, expectSent: due);
        }
    }

    private static async Task MeasureAsync(Report report, LoadShop shop, string what, string name, int due, decimal cartValue, int expectSent)
    {
        // A cart's value is read anew before it is written about, so the kettle costs what the merchant asks for at least.
        await shop.DueAsync(due, cartValue);
        shop.Clock.Move(TimeSpan.FromMinutes(61));
        var (sample, run) = await RunOnceAsync(shop);
        if (run.Error is { Length: > 0 } || run.Sent != expectSent)
            throw new InvalidOperationException($"{what}: {run.Episodes} looked at, {run.Sent} sent, {run.Failed} failed, {run.Skipped} skipped. {run.Error}");
        report.Row(what, name, [sample], [sample]);
    }

    private static async Task<(Sample Sample, TaskRun Run)> RunOnceAsync(LoadShop shop)
    {
        TaskRun? run = null;
        var sample = await Sample.OfAsync(async () => run = await RunAsync(shop));
        return (sample, run!);
    }

    private static async Task<TaskRun> RunAsync(LoadShop shop)
    {
        await using var visit = shop.Visit();
        return await visit.Get<Dispatcher>().RunAsync(CancellationToken.None);
    }

    private static async Task ActivateAsync(LoadShop shop)
    {
        await using var visit = shop.Visit();
        var draft = new CampaignDraft { Name = "Two mails", MinimumCartValue = 20m, Steps = [new StepDraft(60, ["email"]), new StepDraft(1440, ["email"])] };
        var editing = visit.Get<CampaignEditing>();
        var problems = await editing.ActivateAsync((await editing.SaveAsync(0, draft)).Campaign);
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join(", ", problems.Select(problem => problem.Code)));
    }
}
