using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using NopCommerce.StandIn;

namespace CartRecovery.Benchmarks.Load;

/// <summary>A shop over a SQLite file or a private PostgreSQL server, with the plugin or without it.</summary>
internal sealed class LoadShop : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cart-recovery-load-").FullName;
    private readonly ServiceProvider _services;

    private LoadShop(DatabaseKind kind, bool withPlugin)
    {
        Options = new StandInOptions
        {
            Database = kind,
            ConnectionString = kind == DatabaseKind.PostgreSql ? PostgresServer.NewDatabase() : $"Data Source={Path.Combine(_folder, "shop.db")}",
            Time = Clock,
            Plugins = withPlugin ? [typeof(CartRecoveryPlugin).Assembly] : [],
        };
        _services = new ServiceCollection().AddNopCommerceStandIn(Options).BuildServiceProvider();
    }

    public LoadClock Clock { get; } = new();

    public StandInOptions Options { get; }

    public Product Kettle { get; private set; } = null!;

    public Product Cup { get; private set; } = null!;

    public Store Store { get; private set; } = null!;

    public static async Task<LoadShop> OpenAsync(DatabaseKind kind, bool withPlugin = true)
    {
        StatementLog.Listen();
        var shop = new LoadShop(kind, withPlugin);
        await shop._services.StartStandInAsync();
        if (withPlugin)
            await shop._services.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        await using var visit = shop.Visit();
        shop.Kettle = await AddProductAsync(visit, "Kettle", 27m);
        shop.Cup = await AddProductAsync(visit, "Cup", 4.5m);
        shop.Store = (await visit.Get<IRepository<Store>>().GetAllAsync(stores => stores))[0];
        if (withPlugin)
            await visit.Get<ISettingService>().SaveSettingAsync(new CartRecoverySettings { ConsentModeId = (int)ConsentMode.Strict, RunSeconds = 600 });
        return shop;
    }

    public StandInScope Visit(Customer? customer = null) => StandInScope.Create(_services, new StandInRequest { Customer = customer });

    public async Task<Customer> GuestAsync()
    {
        await using var visit = Visit();
        return await visit.Get<ICustomerService>().InsertGuestCustomerAsync();
    }

    /// <summary>As each request of the platform does, which knows no row of the one before.</summary>
    public async Task<Customer> AgainAsync(Customer customer)
    {
        await using var visit = Visit();
        return (await visit.Get<IRepository<Customer>>().GetByIdAsync(customer.Id))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Product> AddProductAsync(StandInScope visit, string name, decimal price)
    {
        var product = new Product
        {
            Name = name, Price = price, Published = true, VisibleIndividually = true, OrderMinimumQuantity = 1, OrderMaximumQuantity = 1_000_000, CreatedOnUtc = DateTime.UnixEpoch, UpdatedOnUtc = DateTime.UnixEpoch,
        };
        await visit.Get<IRepository<Product>>().InsertAsync(product);
        return product;
    }
}
