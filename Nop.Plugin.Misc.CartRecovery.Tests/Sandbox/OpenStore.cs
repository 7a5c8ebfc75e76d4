using CartRecovery.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

/// <summary>One running store for all tests of a class.</summary>
internal abstract class OpenStore
{
    protected SandboxApp Store { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => Store = await SandboxApp.StartAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await Store.DisposeAsync();

    protected StoreBrowser Visitor() => new(Store.Address);

    protected async Task<StoreBrowser> AdministratorAsync()
    {
        var browser = Visitor();
        await browser.LoginAsync(SandboxApp.AdminEmail, Store.AdminPassword);
        return browser;
    }

    protected async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> question) where TService : notnull
    {
        await using var scope = StandInScope.Create(Store.Services);
        return await question(scope.Services.GetRequiredService<TService>());
    }
}
