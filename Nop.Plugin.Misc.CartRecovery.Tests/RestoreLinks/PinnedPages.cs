using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>Pages as they were read and found right. Run the tests once with CART_RECOVERY_PIN=1 after a meant change, and read what changed.</summary>
internal sealed class PinnedPages
{
    private const string Head = "## ";

    private static readonly string File = Path.Combine(RepositoryFiles.Root, "Nop.Plugin.Misc.CartRecovery.Tests", "RestoreLinks", "RestorePages.txt");
    private static readonly bool IsPinning = Environment.GetEnvironmentVariable("CART_RECOVERY_PIN") == "1";

    private readonly SortedDictionary<string, string> _pages = new(Read(), StringComparer.Ordinal);

    public IEnumerable<string> Names => _pages.Keys;

    public void Check(string name, string page)
    {
        if (IsPinning)
            _pages[name] = page;
        Assert.That(page, Is.EqualTo(_pages.GetValueOrDefault(name)), name);
    }

    public void Save()
    {
        if (IsPinning)
            System.IO.File.WriteAllText(File, string.Join('\n', _pages.Select(page => $"{Head}{page.Key}\n{page.Value}\n")));
    }

    private static Dictionary<string, string> Read() =>
        !System.IO.File.Exists(File) ? [] : ("\n" + System.IO.File.ReadAllText(File)).Split("\n" + Head, StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(section => section[0], section => section[1].Trim('\n'));
}
