using Microsoft.Playwright;
using Nop.Plugin.Misc.CartRecovery.Tests.Platform;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Pictures of pages: of every page looked at when SCREENSHOTS names a folder, of the guides' pages when UPDATE_SCREENSHOTS is 1.</summary>
internal static class Pictures
{
    public static bool AreKept => Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 };

    public static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1";

    public static string Guide(string name) => Path.Combine(RepositoryFiles.Root, "docs", "images", name + ".png");

    public static async Task KeepAsync(IPage page, string name)
    {
        if (AreKept)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Environment.GetEnvironmentVariable("SCREENSHOTS")!, $"{name}-{page.ViewportSize!.Width}.png") });
    }

    /// <summary>The window only, as a person sees it.</summary>
    public static async Task UpdateAsync(IPage page, string name)
    {
        if (IsUpdate)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Guide(name) });
    }

    public static async Task AttachAsync(IPage page, string name)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, name + ".png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
        TestContext.AddTestAttachment(file);
    }
}
