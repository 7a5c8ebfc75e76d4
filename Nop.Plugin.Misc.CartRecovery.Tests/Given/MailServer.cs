using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Stores;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Web;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>The plugin's public pages over HTTP on loopback, on the same kind of shop.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MailServer(WebApplication app, HandClock clock, Uri address) => (_app, Clock, Address) = (app, clock, address);

    public HandClock Clock { get; }

    public Uri Address { get; }

    public IServiceProvider Root => _app.Services;

    public static async Task<MailServer> StartAsync()
    {
        var clock = new HandClock();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelOnLoopback();
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(typeof(CartRecoveryDefaults).Assembly));
        });
        builder.Services.AddNopCommerceStandIn(new StandInOptions { Time = clock, Plugins = [typeof(CartRecoveryDefaults).Assembly] });
        builder.Services.AddStandInWeb();
        var app = builder.Build();
        await app.Services.StartStandInAsync();
        await app.Services.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        new PreferenceRoutes().RegisterRoutes(app);
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var server = new MailServer(app, clock, address);
        await server.MoveStoreAsync();
        return server;
    }

    public StandInScope Visit() => StandInScope.Create(Root);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task MoveStoreAsync()
    {
        await using var visit = Visit();
        var store = (await visit.Get<IStoreService>().GetAllStoresAsync())[0];
        store.Url = Address.ToString();
        store.Hosts = Address.Authority;
        await visit.Get<IRepository<Store>>().UpdateAsync(store);
    }
}

file static class Loopback
{
    public static void UseKestrelOnLoopback(this Microsoft.AspNetCore.Hosting.IWebHostBuilder host) =>
        Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.UseUrls(host, "http://127.0.0.1:0");
}
