namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>Writes Api/*.txt anew from full API lists: the lines of every type that the stand-in declares. Run by refresh-api.sh.</summary>
[Explicit("Needs the folder with the full lists in PLATFORM_API.")]
internal sealed class RefreshApiLists
{
    [Test]
    public void Keep_the_types_that_the_stand_in_declares()
    {
        var source = Environment.GetEnvironmentVariable("PLATFORM_API") ?? throw new InvalidOperationException("Set PLATFORM_API to the folder with the full lists.");
        var target = Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery.Tests", "Platform", "Api");

        foreach (var assembly in PlatformApi.Assemblies)
        {
            var ours = AssemblyApi.Read(System.Reflection.Assembly.Load(assembly).Location).Select(line => line.Type).ToHashSet();
            var kept = File.ReadLines(Path.Combine(source, assembly + ".txt")).Where(line => line.Length > 0 && ours.Contains(ApiLine.Parse(line).Type));
            File.WriteAllLines(Path.Combine(target, assembly + ".txt"), kept);
        }

        Assert.That(new DirectoryInfo(target).GetFiles("*.txt"), Has.Length.EqualTo(PlatformApi.Assemblies.Length));
    }
}
