using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Localization;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Infrastructure;

internal sealed partial class LocaleFilesTests
{
    private static IEnumerable<TestCaseData> Translations() =>
        LocaleFiles.Areas().SelectMany(area => LocaleFiles.Cultures.Select(culture => new TestCaseData(area, culture)));

    [TestCaseSource(nameof(Translations))]
    public void A_translation_has_every_key_a_text_and_the_same_places(string area, string culture)
    {
        var own = LocaleFiles.Read(area, culture);
        var original = LocaleFiles.Read(area, LocaleFiles.Fallback);

        Assert.That(own.Keys, Is.EquivalentTo(original.Keys));
        Assert.That(own.Where(pair => string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Key), Is.Empty);
        Assert.That(own.Where(pair => !Places(pair.Value).SetEquals(Places(original[pair.Key]))).Select(pair => pair.Key), Is.Empty);
    }

    [Test]
    public void No_key_is_written_in_two_areas()
    {
        var keys = LocaleFiles.Areas().SelectMany(area => LocaleFiles.Read(area, LocaleFiles.Fallback).Keys);

        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void A_culture_without_files_reads_English() =>
        Assert.That(LocaleFiles.For("fr-FR"), Is.EqualTo(LocaleFiles.For("en-US")));

    [Test]
    public void Every_problem_and_every_reason_has_a_sentence()
    {
        var texts = LocaleFiles.For("en-US");
        var wanted = Enum.GetValues<ProblemCode>().Select(code => new CampaignProblem(code).ResourceKey).Concat(Enum.GetValues<Reason>().Select(reason => $"Reasons.{reason.Code()}"));

        Assert.That(wanted.Where(key => !texts.ContainsKey($"{CartRecoveryDefaults.LocalePrefix}.{key}")), Is.Empty);
    }

    [Test]
    public void Every_text_that_a_view_names_exists()
    {
        var texts = LocaleFiles.For("en-US");
        var views = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery", "Views"), "*.cshtml", SearchOption.AllDirectories);
        var missing = views.SelectMany(view => Named(File.ReadAllText(view)).Where(key => !texts.ContainsKey(key)).Select(key => $"{Path.GetFileName(view)}: {key}"));

        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> Named(string view)
    {
        var prefix = Prefix().Match(view).Groups[1].Value;
        return Whole().Matches(view).Select(match => match.Groups[1].Value)
            .Concat(Ending().Matches(view).Select(match => prefix + match.Groups[1].Value));
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    [GeneratedRegex("const string Texts = \"([^\"]+)\"")]
    private static partial Regex Prefix();

    [GeneratedRegex("T\\(\"(Plugins\\.Misc\\.CartRecovery\\.[^\"]+)\"\\)")]
    private static partial Regex Whole();

    [GeneratedRegex("T\\(Texts \\+ \"([^\"]+)\"\\)")]
    private static partial Regex Ending();
}
