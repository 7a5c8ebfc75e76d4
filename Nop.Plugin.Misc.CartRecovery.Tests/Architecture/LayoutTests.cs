using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Architecture;

/// <summary>The house rules that a compiler does not know.</summary>
internal sealed partial class LayoutTests
{
    private static readonly string Plugin = Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery");

    private static readonly IReadOnlyList<string> Sources =
        [.. Directory.GetFiles(Plugin, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];

    [Test]
    public void A_folder_is_a_namespace()
    {
        var astray = Sources.Where(file =>
        {
            var folder = Path.GetRelativePath(Plugin, Path.GetDirectoryName(file)!);
            var expected = "Nop.Plugin.Misc.CartRecovery" + (folder == "." ? "" : "." + folder.Replace(Path.DirectorySeparatorChar, '.'));
            return !File.ReadAllText(file).Contains($"namespace {expected};", StringComparison.Ordinal);
        });

        Assert.That(astray.Select(file => Path.GetRelativePath(Plugin, file)), Is.Empty);
    }

    [Test]
    public void No_file_is_longer_than_two_hundred_lines() =>
        Assert.That(Sources.Where(file => File.ReadLines(file).Count() > 200).Select(file => Path.GetRelativePath(Plugin, file)), Is.Empty);

    [Test]
    public void No_constructor_takes_more_than_eight_parameters()
    {
        var crowded = typeof(CartRecoveryDefaults).Assembly.GetTypes()
            .Where(type => type.GetMethod("<Clone>$") is null && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false))
            .SelectMany(type => type.GetConstructors()).Where(constructor => constructor.GetParameters().Length > 8);

        Assert.That(crowded.Select(constructor => constructor.DeclaringType!.Name), Is.Empty);
    }

    /// <summary>Where data is read or changed can be told from the name; the lists that an installation cleans up stand apart.</summary>
    [Test]
    public void Only_stores_and_their_kin_ask_the_database()
    {
        string[] kin = ["Store", "Queries", "Claims", "Writes", "Ledger", "Journal", "Log", "Outcomes"];
        var asking = Sources.Where(file => !file.Contains("/Data/", StringComparison.Ordinal) && !file.Contains("/Installation/", StringComparison.Ordinal))
            .Where(file => TableRead().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => !kin.Any(end => name.EndsWith(end, StringComparison.Ordinal)));

        Assert.That(asking, Is.Empty);
    }

    [Test]
    public void Consumers_speak_to_no_outside_world() =>
        Assert.That(Sources.Where(file => File.ReadAllText(file) is var text && text.Contains("IConsumer<", StringComparison.Ordinal) && text.Contains("HttpClient", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Every_transaction_says_its_isolation_and_flows()
    {
        var careless = Sources.Where(file => File.ReadAllText(file) is var text && text.Contains("new TransactionScope(", StringComparison.Ordinal)
            && !(text.Contains("IsolationLevel.ReadCommitted", StringComparison.Ordinal) && text.Contains("TransactionScopeAsyncFlowOption.Enabled", StringComparison.Ordinal)));

        Assert.That(careless, Is.Empty);
    }

    [GeneratedRegex(@"\.Table\b|GetAll(Paged)?Async\(\s*query =>")]
    private static partial Regex TableRead();
}
