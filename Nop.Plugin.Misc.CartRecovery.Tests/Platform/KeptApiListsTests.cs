using System.Reflection;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>The kept lists are neither too small to tell a difference nor full of what nobody needs. refresh-api.sh sets PLATFORM_API to have them written anew first.</summary>
internal sealed class KeptApiListsTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery.Tests", "Platform", "Api");

    [OneTimeSetUp]
    public void Refresh()
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_API") is not { Length: > 0 } source)
            return;

        foreach (var assembly in PlatformApi.Assemblies)
        {
            var ours = TypesOf(assembly);
            var kept = File.ReadLines(Path.Combine(source, assembly + ".txt")).Where(line => line.Length > 0 && ours.Contains(ApiLine.Parse(line).Type));
            File.WriteAllLines(Path.Combine(Folder, assembly + ".txt"), kept);
        }
    }

    [TestCaseSource(typeof(PlatformApi), nameof(PlatformApi.Assemblies))]
    public void A_list_holds_just_the_types_that_the_stand_in_declares(string assembly)
    {
        var kept = File.ReadLines(Path.Combine(Folder, assembly + ".txt")).Select(line => ApiLine.Parse(line).Type).ToHashSet();

        Assert.That(kept, Is.EquivalentTo(TypesOf(assembly)));
    }

    private static HashSet<string> TypesOf(string assembly) => [.. AssemblyApi.Read(Assembly.Load(assembly).Location).Select(line => line.Type)];
}
