using System.Reflection;
using System.Runtime.Versioning;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>The plugin must be the very DLL that an unmodified store loads; here its every claim on the platform is held against the platform's public API.</summary>
internal sealed class ConformanceTests
{
    private static readonly PlatformApi Platform = PlatformApi.Load();

    private static readonly IReadOnlyList<ApiLine> StandIn =
        [.. PlatformApi.Assemblies.SelectMany(assembly => AssemblyApi.Read(Assembly.Load(assembly).Location))];

    private static readonly AssemblyReferences Plugin = AssemblyReferences.Read(RepositoryFiles.PluginAssembly);

    private static readonly IReadOnlyList<ApiLine> PluginTypes = AssemblyApi.ReadAll(RepositoryFiles.PluginAssembly);

    [Test]
    public void The_stand_in_has_nothing_that_the_platform_has_not() => AssertNone(Conformance.SurfaceProblems(Platform, StandIn));

    [Test]
    public void Every_reference_of_the_plugin_resolves_in_the_platform()
    {
        AssertNone(Conformance.ReferenceProblems(Platform, Plugin));
        Assert.That(Plugin.Members.Count(line => PlatformApi.Assemblies.Contains(line.Assembly)), Is.GreaterThan(50), "The check saw the plugin's references.");
    }

    [Test]
    public void What_the_plugin_implements_it_implements_in_full() => AssertNone(Conformance.ImplementationProblems(Platform, PluginTypes, StandIn));

    [Test]
    public void The_plugin_targets_the_platforms_framework() =>
        Assert.That(typeof(CartRecoveryDefaults).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName, Is.EqualTo(".NETCoreApp,Version=v9.0"));

    [Test]
    public void The_plugin_keeps_to_the_language_that_the_data_layer_understands() =>
        Assert.That(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "Directory.Build.props")), Does.Contain("<LangVersion>13</LangVersion>"));

    [Test]
    public void The_plugin_needs_no_assembly_that_a_store_has_not()
    {
        var shared = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal) || path.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension);
        string[] storesOwn = [.. PlatformApi.Assemblies, "FluentValidation", "Newtonsoft.Json"];

        Assert.That(Plugin.Assemblies.Except(shared).Except(storesOwn), Is.Empty);
    }

    private static void AssertNone(IEnumerable<string> problems) => Assert.That(string.Join('\n', problems), Is.Empty);

    [Test]
    public void A_renamed_member_is_found() => Planted(
        Platform.With(line => line is { Type: "Nop.Services.Events.IConsumer`1", Member: "HandleEventAsync" }, line => line with { Member = "ConsumeAsync" }),
        "HandleEventAsync");

    [Test]
    public void A_changed_enum_value_is_found() => Planted(
        Platform.With(line => line is { Type: "Nop.Core.Domain.Discounts.DiscountType", Member: "AssignedToShipping" }, line => line with { Extra = "const=11" }),
        "AssignedToShipping");

    [Test]
    public void A_changed_default_argument_is_found() => Planted(
        Platform.With(line => line is { Type: "Nop.Services.Discounts.IDiscountService", Member: "GetAllDiscountsAsync" }, line => line with { Extra = line.Extra.Replace("isActive=True", "isActive=", StringComparison.Ordinal) }),
        "GetAllDiscountsAsync");

    [Test]
    public void A_missing_interface_method_is_found()
    {
        var grown = Platform.Plus(ApiLine.Parse("Nop.Services|Nop.Services.Discounts.IDiscountService|ForgetAsync|System.Threading.Tasks.Task(Int32)|abstract params=(id)"));

        Assert.That(Conformance.ImplementationProblems(grown, PluginTypes, StandIn), Has.Some.Contains("ForgetAsync"));
    }

    [Test]
    public void A_reference_that_does_not_resolve_is_found()
    {
        var shrunk = Platform.With(line => line is { Type: "Nop.Data.IRepository`1", Member: "get_Table" }, _ => null);

        Assert.That(Conformance.ReferenceProblems(shrunk, Plugin), Has.Some.Contains("get_Table"));
    }

    private static void Planted(PlatformApi changed, string expected) =>
        Assert.That(Conformance.SurfaceProblems(changed, StandIn), Has.Some.Contains(expected).And.Exactly(1).Items);
}
