using System.Globalization;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

/// <summary>The replay through capture, planner, ledger and task against the contract's plain reading, row by row.</summary>
internal sealed class ReplayTests
{
    private const string Tight = """
        { "name": "Tight", "trigger": "abandoned-cart", "idleMinutes": 5, "limitHours": 24, "minimumGapMinutes": 45,
          "frequencyCap": { "touches": 3, "hours": 30 }, "quietAfterOrderHours": 12, "audience": { "minimumCartValue": 10 },
          "steps": [ { "afterMinutes": 5, "channels": ["email"], "sendWindow": { "from": "22:00", "to": "06:30" } },
                     { "afterMinutes": 60, "channels": ["email"], "sendWindow": { "from": "08:05", "to": "08:10" } },
                     { "afterMinutes": 240, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" } },
                     { "afterMinutes": 1440, "channels": ["email"], "sendWindow": { "from": "12:00", "to": "18:00" } } ] }
        """;

    private const string OnePerson = """
        { "name": "One a week", "trigger": "abandoned-cart", "idleMinutes": 90, "limitHours": 72, "minimumGapMinutes": 0,
          "frequencyCap": { "touches": 1, "hours": 100 }, "quietAfterOrderHours": 48, "audience": { "minimumCartValue": 0 },
          "steps": [ { "afterMinutes": 30, "channels": ["email"], "sendWindow": { "from": "09:00", "to": "20:00" } },
                     { "afterMinutes": 720, "channels": ["email"], "sendWindow": { "from": "20:00", "to": "09:00" } },
                     { "afterMinutes": 4320, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" } } ] }
        """;

    private const string Once = """
        { "name": "Nudge", "trigger": "abandoned-cart", "idleMinutes": 5, "limitHours": 6, "minimumGapMinutes": 300,
          "frequencyCap": { "touches": 2, "hours": 6 }, "quietAfterOrderHours": 1, "audience": { "minimumCartValue": 7 },
          "steps": [ { "afterMinutes": 7, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" } } ] }
        """;

    [TestCase(ReplayFolder.Campaign, 1, 30.0)]
    [TestCase(Tight, 2, 4.0)]
    [TestCase(Tight, 3, 12.0)]
    [TestCase(OnePerson, 4, 10.0)]
    [TestCase(Once, 5, 2.0)]
    public async Task Every_row_is_what_the_contract_says(string campaign, int seed, double hoursApart)
    {
        var log = ReplayLogs.Random(seed, visitors: 25, eventsEach: 14, hoursApart);
        using var folder = new ReplayFolder(log, campaign);

        var (code, _, error) = await folder.RunAsync();

        Assert.That((code, error), Is.EqualTo((0, "")));
        AssertSame(folder.Rows, ReplayReference.Touches(log, campaign));
    }

    [Test]
    public void The_random_logs_meet_every_rule()
    {
        var cases = new[] { (ReplayFolder.Campaign, 1, 30.0), (Tight, 2, 4.0), (Tight, 3, 12.0), (OnePerson, 4, 10.0), (Once, 5, 2.0) };

        var reasons = cases.SelectMany(each => ReplayReference.Touches(ReplayLogs.Random(each.Item2, 25, 14, each.Item3), each.Item1)).Select(row => row.Split(',')[5]).ToHashSet();

        Assert.That(reasons, Is.SupersetOf(new[]
        {
            "", "cart-converted", "cart-emptied", "too-old", "quiet-after-order", "below-minimum", "frequency-cap", "outside-send-window",
        }));
    }

    [Test]
    public async Task Twice_the_same_log_gives_the_same_bytes()
    {
        using var folder = new ReplayFolder(ReplayLogs.Random(7, visitors: 15, eventsEach: 12, hoursApart: 8));

        await folder.RunAsync();
        var first = await File.ReadAllBytesAsync(folder.Touches);
        await folder.RunAsync();

        Assert.That(await File.ReadAllBytesAsync(folder.Touches), Is.EqualTo(first));
    }

    [Test]
    public async Task The_summary_counts_what_the_rows_say()
    {
        var log = ReplayLogs.Random(6, visitors: 12, eventsEach: 10, hoursApart: 10);
        using var folder = new ReplayFolder(log);
        await folder.RunAsync();

        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(folder.Summary));
        var rows = folder.Rows.Select(row => row.Split(',')).ToList();

        Assert.That(summary.RootElement.GetProperty("visitors").GetInt32(), Is.EqualTo(12));
        Assert.That(summary.RootElement.GetProperty("touches").GetInt32(), Is.EqualTo(rows.Count(row => row[4] == "send")));
        Assert.That(Counts(summary, "touchesByStep"), Is.EqualTo(Counted(rows.Where(row => row[4] == "send"), 2)));
        Assert.That(Counts(summary, "skipsByReason"), Is.EqualTo(Counted(rows.Where(row => row[4] == "skip"), 5)));
        Assert.That(summary.RootElement.GetProperty("episodes").GetInt32(), Is.EqualTo(rows.Select(row => (row[0], row[1])).Distinct().Count()));
        // Who had got every message leaves no row when he buys.
        Assert.That(summary.RootElement.GetProperty("convertedAfterTouch").GetInt32(), Is.GreaterThanOrEqualTo(rows.GroupBy(row => (row[0], row[1]))
            .Count(episode => episode.Any(row => row[4] == "send") && episode.Any(row => row[5] == "cart-converted"))));
    }

    [Test]
    public async Task With_phones_a_step_goes_by_text_message()
    {
        const string log = ReplayLogs.Header + "\n1511539200000,1001,cart,i1,30\n";
        using var folder = new ReplayFolder(log, ReplayFolder.Campaign.Replace("[\"email\"]", "[\"sms\", \"email\"]", StringComparison.Ordinal));

        await folder.RunAsync();
        var without = folder.Rows;
        await ReplayFolder.RunAsync([folder.Log, "--campaign", folder.CampaignFile, "--out", folder.Out, "--phones"]);

        Assert.That(without.Select(row => row.Split(',')[3]), Is.EqualTo(new[] { "email", "email" }));
        Assert.That(folder.Rows.Select(row => row.Split(',')[3]), Is.EqualTo(new[] { "sms", "sms" }));
    }

    private static void AssertSame(IReadOnlyList<string> replayed, IReadOnlyList<string> expected)
    {
        var only = replayed.Except(expected).Select(row => "replay    " + row).Concat(expected.Except(replayed).Select(row => "reference " + row));
        Assert.That(replayed, Is.EqualTo(expected), string.Join('\n', only.OrderBy(row => row[10..], StringComparer.Ordinal).Take(40)));
    }

    private static Dictionary<string, int> Counts(JsonDocument summary, string name) =>
        summary.RootElement.GetProperty(name).EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt32());

    private static Dictionary<string, int> Counted(IEnumerable<string[]> rows, int column) =>
        rows.GroupBy(row => row[column].ToString(CultureInfo.InvariantCulture)).ToDictionary(group => group.Key, group => group.Count());
}
