using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Architecture;

/// <summary>Markup that the platform's tag helpers take badly, in branches of a view that no test may ever open.</summary>
internal sealed class ViewMarkupTests
{
    private static readonly string Views = Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery", "Views");

    public static IEnumerable<TestCaseData> Files() => Directory.GetFiles(Views, "*.cshtml", SearchOption.AllDirectories)
        .Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetRelativePath(Views, file)));

    [TestCaseSource(nameof(Files))]
    public void Views_spare_the_platform_s_tag_helpers(string file) => Assert.That(Faults(File.ReadAllText(file)), Is.Empty);

    [TestCase("""<nop-card asp-name="a" asp-icon="fas fa-info" asp-title="A" asp-hide="false">""")]
    [TestCase("""<nop-card asp-name="a" asp-icon="fas fa-info" asp-title="A" asp-hide-block-attribute-name="B">""")]
    [TestCase("""<nop-card asp-name="a" asp-title="A" asp-hide="false" asp-hide-block-attribute-name="B">""")]
    [TestCase("""<script src="~/Plugins/Misc.CartRecovery/Content/a.js?v=1"></script>""")]
    [TestCase("""<script asp-location="None" src="@Url.Content("~/a.js")?v=@Model.Version" defer></script>""")]
    public void The_scan_itself_finds_them(string markup) => Assert.That(Faults(markup), Is.Not.Empty);

    private static IEnumerable<string> Faults(string markup) =>
    [
        .. from card in Tags(markup, "nop-card")
           from attribute in new[] { "asp-icon=", "asp-hide=", "asp-hide-block-attribute-name=" }
           where !card.Contains(attribute, StringComparison.Ordinal)
           select $"A card needs {attribute} or its page fails: {card}",
        .. from script in Tags(markup, "script")
           where Regex.IsMatch(script, @"src=.*\.js""?\)?\?")
           select $"The platform takes the query for part of a file's name: {script}",
    ];

    private static IEnumerable<string> Tags(string markup, string name) => Regex.Matches(markup, $@"^\s*<{name}\s.*>", RegexOptions.Multiline).Select(match => match.Value);
}
