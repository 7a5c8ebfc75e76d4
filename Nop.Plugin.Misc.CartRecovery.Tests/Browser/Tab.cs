using Microsoft.Playwright;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>A person with cookies of his own on one device, and all that his browser complains of.</summary>
internal sealed class Tab : IAsyncDisposable
{
    public const int Desk = 1400;
    public const int Phone = 380;

    private const string RawKeys = @"() => document.body.innerText.match(/\b(plugins\.misc|admin\.|sandbox\.|shoppingcart\.|checkout\.)[a-z0-9.-]+/g) ?? []";
    private const string BrokenPictures = "() => [...document.images].filter(image => image.complete && image.naturalWidth === 0).map(image => image.src)";
    private const string Overhang = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private const string Settled = "() => document.getAnimations().every(animation => animation.playState !== 'running')";
    private const string Tall = "() => Math.max(document.documentElement.scrollHeight, innerHeight)";

    private readonly IBrowserContext _context;

    private Tab(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public static async Task<Tab> OpenAsync(string address, int width, bool scripts)
    {
        var context = await Chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new ViewportSize { Width = width, Height = width == Phone ? 800 : 900 },
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(30_000);
        var tab = new Tab(context, await context.NewPageAsync());
        context.Console += (_, message) => tab.Complain(message.Type == "error", message.Text);
        context.WebError += (_, error) => tab.Complain(true, error.Error);
        return tab;
    }

    public Task GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>What a person sees at a glance: nothing cut off at the side, no picture missing, no text without words.</summary>
    public async Task LookAsync(string name)
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.WaitForFunctionAsync(Settled);
        if (Pictures.AreKept)
            await PictureAsync(name);
        Assert.That(await Page.EvaluateAsync<string[]>(RawKeys), Is.Empty, $"{name}: texts without words");
        Assert.That(await Page.EvaluateAsync<string[]>(BrokenPictures), Is.Empty, $"{name}: pictures that do not load");
        Assert.That(await Page.EvaluateAsync<int>(Overhang), Is.Zero, $"{name}: wider than the window by so many pixels");
    }

    /// <summary>With the window as tall as the page, since bars that stick to the window would lie over a longer picture.</summary>
    private async Task PictureAsync(string name)
    {
        var size = Page.ViewportSize!;
        var (width, height) = (size.Width, size.Height);
        await Page.SetViewportSizeAsync(width, Math.Min(4000, await Page.EvaluateAsync<int>(Tall)));
        await Page.WaitForFunctionAsync(Settled);
        await Pictures.KeepAsync(Page, name);
        await Page.SetViewportSizeAsync(width, height);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Complain(bool isOne, string text)
    {
        if (isOne)
            Complaints.Add(text);
    }
}
