using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

/// <summary>A shop with the plugin installed, in which people shop request by request.</summary>
internal sealed class CartShop(Shop shop) : IAsyncDisposable
{
    public HandClock Clock => shop.Clock;

    public Product Kettle { get; private set; } = null!;

    public Product Cup { get; private set; } = null!;

    public static async Task<CartShop> OpenAsync(Action<IServiceCollection>? more = null, DatabaseKind database = DatabaseKind.Sqlite)
    {
        Statements.Listen();
        var opened = new CartShop(await Shop.OpenAsync(Databases.Fresh(database, typeof(CartRecoveryPlugin).Assembly), more));
        await opened.Root.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        await opened.InAsync(async visit =>
        {
            opened.Kettle = await visit.AddProductAsync("Kettle", 27m);
            opened.Cup = await visit.AddProductAsync("Cup", 4.5m);
        });
        return opened;
    }

    public IServiceProvider Root => shop.Root;

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    /// <summary>A request of somebody; the row is read anew, as each request of the platform does.</summary>
    public async Task InAsync(Func<StandInScope, Task> act, Customer? customer = null, Action<HttpContext>? shape = null)
    {
        await using var visit = StandInScope.Create(Root, new StandInRequest { Customer = await FreshAsync(customer) });
        shape?.Invoke(visit.Context);
        await act(visit);
    }

    public async Task<T> InAsync<T>(Func<StandInScope, Task<T>> act, Customer? customer = null)
    {
        await using var visit = StandInScope.Create(Root, new StandInRequest { Customer = await FreshAsync(customer) });
        return await act(visit);
    }

    public Task<Customer> GuestAsync() => InAsync(visit => visit.GuestAsync());

    public Task<Customer> AccountAsync(string email = "ana@example.test") =>
        InAsync(visit => visit.Get<StandInAccounts>().CreateAsync(email, NopCustomerDefaults.RegisteredRoleName));

    public Task<IList<string>> AddAsync(Customer customer, Product product, int quantity = 1) => InAsync(visit => visit.AddToCartAsync(product, quantity), customer);

    public Task<IList<string>> WishAsync(Customer customer, Product product) => InAsync(async visit => await visit.Get<IShoppingCartService>()
        .AddToCartAsync(await visit.GuestAsync(), product, ShoppingCartType.Wishlist, (await visit.StoreAsync()).Id), customer);

    public Task UnwishAsync(Customer customer, Product product) => InAsync(async visit =>
    {
        var lines = await visit.Get<IShoppingCartService>().GetShoppingCartAsync(await visit.GuestAsync(), ShoppingCartType.Wishlist);
        await visit.Get<IShoppingCartService>().DeleteShoppingCartItemAsync(lines.Single(item => item.ProductId == product.Id));
    }, customer);

    public Task RemoveAsync(Customer customer, Product product) => InAsync(async visit =>
    {
        var line = (await visit.CartAsync()).Single(item => item.ProductId == product.Id);
        await visit.Get<IShoppingCartService>().DeleteShoppingCartItemAsync(line);
    }, customer);

    public Task SaveBillingAsync(Customer customer, string email, string phone = "") => InAsync(async visit =>
    {
        var current = await visit.GuestAsync();
        var address = await visit.AddAsync(new Address { FirstName = "Ana", LastName = "Pop", Email = email, PhoneNumber = phone });
        await visit.Get<ICustomerService>().InsertCustomerAddressAsync(current, address);
        current.BillingAddressId = address.Id;
        await visit.Get<ICustomerService>().UpdateCustomerAsync(current);
    }, customer);

    public Task OrderAsync(Customer customer) => InAsync(async visit => Assert.That((await visit.OrderAsync()).Errors, Is.Empty), customer);

    /// <summary>The task's part: what carts hold by now.</summary>
    public Task<int> SnapshotAsync() => InAsync(visit => visit.Get<CartSnapshots>().RefreshStaleAsync(100));

    public Task<int> ReconcileAsync() => InAsync(visit => visit.Get<Reconciliation>().RunAsync(Clock.GetUtcNow().UtcDateTime));

    /// <summary>Of carts, unless asked otherwise: an order that is not paid at once is an episode too.</summary>
    public async Task<List<Episode>> EpisodesAsync(EpisodeKind kind = EpisodeKind.Cart) => [.. (await InAsync(visit => visit.RowsAsync<Episode>())).Where(episode => episode.Kind == kind)];

    public Task<List<CartLine>> LinesAsync() => InAsync(visit => visit.RowsAsync<CartLine>());

    public async Task<Episode> EpisodeAsync(EpisodeKind kind = EpisodeKind.Cart) => (await EpisodesAsync(kind)).Single();

    public Task<List<Recipient>> RecipientsAsync() => InAsync(visit => visit.RowsAsync<Recipient>());

    public Task SettingsAsync(Action<CartRecoverySettings> change) => InAsync(async visit =>
    {
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        change(settings);
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    });

    public DateTime NowUtc => Clock.GetUtcNow().UtcDateTime;

    private async Task<Customer?> FreshAsync(Customer? customer)
    {
        if (customer is null)
            return null;
        await using var visit = StandInScope.Create(Root);
        return await visit.Get<IRepository<Customer>>().GetByIdAsync(customer.Id);
    }
}
