using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

/// <summary>The capture endpoint behind a real server on the loopback address, with a page that hands out a token and one that fills a cart.</summary>
internal sealed class ContactHost(WebApplication web, HandClock clock) : IAsyncDisposable
{
    public HandClock Clock => clock;

    public static async Task<ContactHost> StartAsync(Action<CartRecoverySettings>? change = null)
    {
        var clock = new HandClock();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting().AddLogging(logging => logging.ClearProviders());
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(CartRecoveryPlugin).Assembly);
        builder.Services.AddNopCommerceStandIn(new StandInOptions { Time = clock, Plugins = [typeof(CartRecoveryPlugin).Assembly] });
        var web = builder.Build();
        await web.Services.StartStandInAsync();
        await web.Services.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        var host = new ContactHost(web, clock);
        await host.InAsync(async visit =>
        {
            await visit.AddProductAsync();
            var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
            settings.ConsentModeId = 1;
            change?.Invoke(settings);
            await visit.Get<ISettingService>().SaveSettingAsync(settings);
        });
        web.MapGet("/token", (HttpContext context, IAntiforgery tokens) => tokens.GetAndStoreTokens(context).RequestToken);
        web.MapPost("/fill", FillAsync);
        web.MapControllers();
        await web.StartAsync();
        return host;
    }

    public async Task InAsync(Func<StandInScope, Task> act)
    {
        await using var visit = StandInScope.Create(web.Services);
        await act(visit);
    }

    public async Task<List<T>> RowsAsync<T>() where T : BaseEntity
    {
        await using var visit = StandInScope.Create(web.Services);
        return await visit.RowsAsync<T>();
    }

    public Uri Address => new(web.Urls.First());

    /// <summary>A browser with cookies of its own.</summary>
    public Browser Visit() => new(new Uri(web.Urls.First()));

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private static async Task FillAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var customer = await services.GetRequiredService<IWorkContext>().GetCurrentCustomerAsync();
        var product = services.GetRequiredService<IRepository<Nop.Core.Domain.Catalog.Product>>().Table.First();
        var store = await services.GetRequiredService<IStoreContext>().GetCurrentStoreAsync();
        await services.GetRequiredService<IShoppingCartService>().AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, store.Id);
    }
}

internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { UseCookies = true };
    private readonly HttpClient _client;

    public Browser(Uri address) => _client = new HttpClient(_handler) { BaseAddress = address };

    public async Task<Browser> FilledAsync()
    {
        (await _client.PostAsync("/fill", null)).EnsureSuccessStatusCode();
        return this;
    }

    public async Task<HttpStatusCode> NoteAsync(string? email = null, string? phone = null, string? consent = null, string? page = "/checkout", bool token = true)
    {
        var fields = new Dictionary<string, string?> { ["email"] = email, ["phone"] = phone, ["consent"] = consent, ["page"] = page };
        if (token)
            fields["__RequestVerificationToken"] = await _client.GetStringAsync("/token");
        using var form = new FormUrlEncodedContent(fields.Where(field => field.Value is not null)!);
        using var answer = await _client.PostAsync("/" + CartRecoveryDefaults.CapturePath, form);
        return answer.StatusCode;
    }

    public async Task<HttpStatusCode> GetAsync()
    {
        using var answer = await _client.GetAsync("/" + CartRecoveryDefaults.CapturePath);
        return answer.StatusCode;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
