using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using NopCommerce.StandIn;

namespace CartRecovery.Benchmarks.Load;

/// <summary>The figures of docs/performance.md as Markdown tables.</summary>
internal static class LoadCommand
{
    private const int Few = 1_000;
    private const int Codes = 100_000;

    private static readonly int[] CodeCounts = [1_000, 10_000, Codes];

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var many = int.Parse(After(args, "--episodes") ?? "100000", CultureInfo.InvariantCulture);
        var rounds = int.Parse(After(args, "--rounds") ?? "200", CultureInfo.InvariantCulture);
        var only = After(args, "--only");
        var part = After(args, "--part");
        var report = new Report(output);
        try
        {
            foreach (var kind in Enum.GetValues<DatabaseKind>().Where(kind => only is null || kind.ToString().Equals(only, StringComparison.OrdinalIgnoreCase)))
                await MeasureAsync(kind, report, many, rounds, part);
        }
        finally
        {
            PostgresServer.StopIfRunning();
        }

        return 0;
    }

    private static async Task MeasureAsync(DatabaseKind kind, Report report, int many, int rounds, string? part)
    {
        report.Title(kind == DatabaseKind.Sqlite ? "SQLite, a file" : "PostgreSQL, on loopback, fsync off");
        if (part is null or "runs")
            await MeasureRunsAsync(kind, report, many);
        if (part is null or "requests")
            await MeasureRequestsAsync(kind, report, many, rounds);
        if (part is null or "codes")
            await MeasureCodesAsync(kind, report, rounds);
    }

    private static async Task MeasureCodesAsync(DatabaseKind kind, Report report, int rounds)
    {
        var shops = new List<LoadShop>();
        try
        {
            var load = new CodeScaleLoad(rounds);
            await load.AddOursAsync("no live code", await OpenAsync(), 0);
            foreach (var count in CodeCounts)
                await load.AddOursAsync(FormattableString.Invariant($"{count:n0} codes, ours"), await OpenAsync(), count);
            foreach (var count in CodeCounts)
                await load.AddRowsAsync(FormattableString.Invariant($"{count:n0} codes, a discount each"), await OpenAsync(), count);
            report.Head("Live codes");
            await load.RunAsync(report);
        }
        finally
        {
            foreach (var shop in shops)
                await shop.DisposeAsync();
        }

        async Task<LoadShop> OpenAsync()
        {
            shops.Add(await LoadShop.OpenAsync(kind));
            return shops[^1];
        }
    }

    private static async Task MeasureRunsAsync(DatabaseKind kind, Report report, int many)
    {
        await using var quiet = await LoadShop.OpenAsync(kind);
        await using var busy = await LoadShop.OpenAsync(kind);
        report.Head("One run of the task");
        await new TaskRunLoad([(FormattableString.Invariant($"{Few:n0} open"), quiet, Few), (FormattableString.Invariant($"{many:n0} open"), busy, many)]).RunAsync(report, new QueryPlans(report));
    }

    private static async Task MeasureRequestsAsync(DatabaseKind kind, Report report, int many, int rounds)
    {
        await using var without = await LoadShop.OpenAsync(kind, withPlugin: false);
        await using var young = await LoadShop.OpenAsync(kind);
        await using var old = await LoadShop.OpenAsync(kind);
        await old.SleepersAsync(many);
        var oldName = FormattableString.Invariant($"plugin, {many:n0} open episodes");

        report.Head("One request of a shopper");
        await new CartEventLoad([("no plugin", without), ("plugin, empty tables", young), (oldName, old)], rounds).RunAsync(report);
        report.Head("Claims");
        await new ClaimLoad(young).RunAsync(report);
        report.Head("Codes");
        await new CouponLoad([("no other code", young, 0), (FormattableString.Invariant($"{Codes:n0} other live codes"), old, Codes)], rounds).RunAsync(report);
    }

    private static string? After(string[] args, string option) => Array.IndexOf(args, option) is >= 0 and var index ? args.ElementAtOrDefault(index + 1) : null;
}
