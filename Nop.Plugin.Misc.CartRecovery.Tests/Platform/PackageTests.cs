using System.IO.Compression;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Platform;

/// <summary>The zip is what a merchant uploads, so it is built here as the README says and looked into.</summary>
[NonParallelizable]
internal sealed class PackageTests
{
    private const string Project = "Nop.Plugin.Misc.CartRecovery/Nop.Plugin.Misc.CartRecovery.csproj";

    [Test]
    public async Task The_zip_has_one_folder_with_the_plugin_and_nothing_else()
    {
        await CommandLine.DotnetAsync("build", Project, "-c", "Release", "-v", "q", "--nologo");

        var version = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "plugin.json"))).RootElement.GetProperty("Version").GetString();
        using var zip = ZipFile.OpenRead(Path.Combine(RepositoryFiles.Root, "artifacts", $"Misc.CartRecovery-{version}.zip"));
        var names = zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).ToList();

        Assert.That(names, Is.All.StartsWith("Misc.CartRecovery/"));
        Assert.That(names.Where(name => !name.StartsWith("Misc.CartRecovery/Content/", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "Misc.CartRecovery/Nop.Plugin.Misc.CartRecovery.dll", "Misc.CartRecovery/logo.png", "Misc.CartRecovery/plugin.json" }));
        Assert.That(names.Select(Path.GetExtension).Distinct(), Is.SubsetOf(new[] { ".dll", ".json", ".png", ".js", ".css" }));
    }

    [Test]
    public async Task The_same_sources_compile_against_a_stores_folder()
    {
        // The tests' own output has the platform-named assemblies side by side, as a store has.
        var output = Directory.CreateTempSubdirectory("cart-recovery-build-").FullName;

        await CommandLine.DotnetAsync("build", "-v", "q", "--nologo", $"-p:NopCommerceBin={AppContext.BaseDirectory.TrimEnd('/')}", $"-p:OutDir={output}/");

        Assert.That(File.Exists(Path.Combine(output, "Nop.Plugin.Misc.CartRecovery.dll")), Is.True);
        Directory.Delete(output, recursive: true);
    }

    [Test]
    public void The_manifest_is_one_that_the_platform_accepts()
    {
        var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "plugin.json"))).RootElement;

        Assert.That(manifest.GetProperty("SystemName").GetString(), Is.EqualTo(CartRecoveryDefaults.SystemName));
        Assert.That(manifest.GetProperty("Group").GetString(), Is.EqualTo("Misc"));
        Assert.That(manifest.GetProperty("SupportedVersions").EnumerateArray().Select(version => version.GetString()), Is.EqualTo(new[] { "4.90" }));
        Assert.That(manifest.GetProperty("FileName").GetString(), Is.EqualTo(Path.GetFileName(RepositoryFiles.PluginAssembly)));
        Assert.That(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "CHANGELOG.md")), Does.Contain($"## [{manifest.GetProperty("Version").GetString()}]"));
    }
}
