using CartRecovery.Sandbox;
using Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.RestoreLinks;

/// <summary>Everything that may have become of a cart, as the page tells it in a running store; the words are in RestorePages.txt.</summary>
internal sealed class RestorePageMatrixTests
{
    private readonly PinnedPages _pages = new();

    private SandboxApp _store = null!;

    [OneTimeSetUp]
    public async Task Start() => _store = await SandboxApp.StartAsync();

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _store.DisposeAsync();
        _pages.Save();
    }

    [TestCaseSource(typeof(CartChanges), nameof(CartChanges.Names))]
    public async Task Page_tells_what_became_of_the_cart(string name)
    {
        await using var visit = StandInScope.Create(_store.Services);
        using var browser = new StoreBrowser(_store.Address);
        var stage = new CartStage(_store, visit, browser);

        await CartChanges.All[name](stage);

        _pages.Check(name, await stage.PageAsync());
    }

    [Test]
    public void Nothing_is_pinned_that_is_not_looked_at() => Assert.That(_pages.Names, Is.EquivalentTo(CartChanges.Names()));
}
