using Microsoft.Playwright;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Debian's browser, started once for all tests of this folder; Playwright's own is never fetched.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    private const string Program = "/usr/bin/chromium";
    private static IPlaywright _playwright = null!;

    public static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public static async Task OpenAsync()
    {
        Assert.That(File.Exists(Program), $"{Program} is missing: install Debian's package chromium, as test.sh does.");
        // Generous, for machines that have other work: what is there is found at once all the same.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [OneTimeTearDown]
    public static async Task CloseAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
