using System.Reflection;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Architecture;

/// <summary>What decides takes data and returns data: only System, nothing to await, no clock, no chance.</summary>
internal sealed class PurityTests
{
    private static readonly Type[] Decisions =
        [.. typeof(TouchPlanner).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(typeof(TouchPlanner).Namespace!, StringComparison.Ordinal) == true)];

    private static readonly IReadOnlyList<string> Sources =
        [.. Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery", "Decisions"), "*.cs", SearchOption.AllDirectories)];

    [Test]
    public void Decisions_use_only_System()
    {
        var foreign = Sources.SelectMany(file => File.ReadLines(file).Where(line => line.StartsWith("using ", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("using System", StringComparison.Ordinal) && !line.StartsWith("using Nop.Plugin.Misc.CartRecovery.Decisions", StringComparison.Ordinal))
            .Select(line => $"{Path.GetFileName(file)}: {line}"));

        Assert.That(foreign, Is.Empty);
    }

    /// <summary>eng/mutation builds them with what decides and nothing else.</summary>
    [Test]
    public void Tests_of_decisions_know_nothing_else_of_the_plugin()
    {
        string[] known = ["Decisions", "Tests.Given", "Tests.Platform"];
        var foreign = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery.Tests", "Decisions"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Where(line => line.StartsWith("using Nop", StringComparison.Ordinal)
                && !known.Any(part => line.StartsWith($"using Nop.Plugin.Misc.CartRecovery.{part}", StringComparison.Ordinal))).Select(line => $"{Path.GetFileName(file)}: {line}"));

        Assert.That(foreign, Is.Empty);
    }

    [Test]
    public void Decisions_have_nothing_to_await()
    {
        var waiting = Decisions.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal));

        Assert.That(waiting.Select(method => $"{method.DeclaringType}.{method.Name}"), Is.Empty);
    }

    [TestCase("TimeProvider")]
    [TestCase("RandomNumberGenerator")]
    [TestCase("Guid.NewGuid")]
    [TestCase("Environment.")]
    [TestCase("new Random")]
    public void Decisions_name_no_clock_and_no_chance(string word) =>
        Assert.That(Sources.Where(file => File.ReadAllText(file).Contains(word, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Values_are_immutable()
    {
        var mutable = Decisions.Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null)
            .SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"));

        Assert.That(mutable.Select(property => $"{property.DeclaringType}.{property.Name}"), Is.Empty);
    }
}
