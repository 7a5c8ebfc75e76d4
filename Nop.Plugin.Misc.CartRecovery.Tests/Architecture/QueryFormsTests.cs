using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Architecture;

/// <summary>
/// The stand-in queries by EF Core, a store by linq2db. Forms that only the store would refuse, or would answer otherwise, are kept out here,
/// because no test on the stand-in can see them.
/// </summary>
internal sealed class QueryFormsTests
{
    private static readonly (string Name, Regex Form, string Instead)[] Forbidden =
    [
        Form("LastOrDefault or Reverse on a table", @"\.(LastOrDefault|LastOrDefaultAsync|Reverse)\(", "order the other way and take the first"),
        Form("DistinctBy, TakeWhile in a query", @"\.(DistinctBy|TakeWhile)\(", "group and take the greatest id"),
        Form("GetValueOrDefault with an argument", @"\.GetValueOrDefault\([\d-]", "use ??"),
        Form("string.Equals and comparisons by culture", @"\bstring\.(Equals|Compare)\(|StringComparison\.", "compare normalised text with =="),
        Form("ToLowerInvariant, ToUpperInvariant", @"=>[^;\n]*\.(ToLowerInvariant|ToUpperInvariant)\(\)[^;\n]*==", "use ToLower or store normalised text"),
        Form("a clock inside the query", @"DateTime\.(UtcNow|Now|Today)", "take now from outside"),
        Form("differences of dates", @"\)\.Total(Days|Hours|Minutes|Seconds)\b[^;\n]*(<|>)", "compare with AddMinutes"),
        Form("rounding in a query", @"Math\.(Round|Truncate)\(", "round in memory"),
        Form("an average in a query", @"\.Average(Async)?\(", "return sum and count, divide in memory"),
        Form("a positional tuple from ValueTuple.Create", @"ValueTuple\.Create\(", "use an anonymous type"),
        Form("grouping without an aggregate", @"GroupBy\([^)]*\)\.ToListAsync\(", "load the rows, group in memory"),
        Form("an update of an ordered portion", @"\.Take\([^)]*\)[\s\S]{0,40}\.Set\(", "read the ids, update those"),
        Form("a sum that may be null on no rows", @"\.SumAsync\((?![^;]*\?\?)", "cast to nullable and ?? 0"),
        Form("the greatest of nothing", @"\.(Max|Min)Async\([^)?]*\)", "cast to nullable"),
        Form("parallel queries", @"Task\.WhenAll\(", "await one after another"),
        Form("raw SQL", @"ExecuteNonQueryAsync|QueryProcAsync|FromSql", "use the table"),
    ];

    private static readonly string Plugin = Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery");

    /// <summary>A line that works in memory on what a query has brought says so.</summary>
    private const string InMemory = "// in memory";

    public static IEnumerable<TestCaseData> Files() => Directory.GetFiles(Plugin, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Data/", StringComparison.Ordinal) && Queries(File.ReadAllText(file)))
        .Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetRelativePath(Plugin, file)));

    [TestCaseSource(nameof(Files))]
    public void Only_forms_that_both_understand_alike(string file)
    {
        var text = string.Join('\n', File.ReadLines(file).Where(line => !line.Contains(InMemory, StringComparison.Ordinal)));

        Assert.That(Found(text), Is.Empty);
    }

    [TestCase("await rows.Table.OrderBy(r => r.Id).LastOrDefaultAsync()")]
    [TestCase("rows.Table.Where(r => (r.Limit.GetValueOrDefault(7)) < 2)")]
    [TestCase("rows.Table.Where(r => string.Equals(r.Email, email))")]
    [TestCase("rows.Table.Where(r => r.CreatedUtc < DateTime.UtcNow)")]
    [TestCase("rows.Table.Where(r => (now - r.CreatedUtc).TotalMinutes > 5)")]
    [TestCase("rows.Table.Select(r => Math.Round(r.Amount, 2))")]
    [TestCase("rows.Table.OrderBy(r => r.Id).Take(10).Set(r => r.StateId, 2)")]
    [TestCase("return await rows.Table.SumAsync(r => r.Amount);")]
    [TestCase("await rows.Table.MaxAsync(r => r.Id)")]
    [TestCase("await Task.WhenAll(first, second)")]
    public void The_scan_itself_finds_them(string bad) => Assert.That(Found(bad), Is.Not.Empty);

    [TestCase("return await rows.Table.SumAsync(r => (decimal?)r.Amount) ?? 0;")]
    [TestCase("await rows.Table.OrderByDescending(r => r.Id).FirstOrDefaultAsync()")]
    [TestCase("await rows.Table.MaxAsync(r => (int?)r.Id)")]
    public void And_leaves_the_others(string good) => Assert.That(Found(good), Is.Empty);

    private static IReadOnlyList<string> Found(string text) =>
        [.. Forbidden.Where(rule => rule.Form.IsMatch(text)).Select(rule => $"{rule.Name}: {rule.Instead} ({rule.Form.Match(text).Value.Trim()})")];

    private static bool Queries(string text) => Regex.IsMatch(text, @"\b\w+\.Table\b(?!\()|GetAll(Paged)?Async\(\s*query =>");

    private static (string, Regex, string) Form(string name, string pattern, string instead) => (name, new Regex(pattern), instead);
}
