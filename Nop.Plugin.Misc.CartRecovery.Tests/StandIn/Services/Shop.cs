using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Events;
using Nop.Services.Orders;
using Nop.Services.Payments;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

/// <summary>A whole shop in memory, with a clock that tests move and a diary of the events that went out.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private Shop(ServiceProvider provider, HandClock clock, List<string> diary) => (_provider, Clock, Diary) = (provider, clock, diary);

    public HandClock Clock { get; }

    public List<string> Diary { get; }

    public IServiceProvider Root => _provider;

    public static Task<Shop> OpenAsync(Action<IServiceCollection>? more = null, params Assembly[] plugins) =>
        OpenAsync(new StandInOptions { Plugins = plugins }, more);

    public static async Task<Shop> OpenAsync(StandInOptions options, Action<IServiceCollection>? more = null)
    {
        var clock = new HandClock();
        var diary = new List<string>();
        options.Time = clock;
        var services = new ServiceCollection().AddNopCommerceStandIn(options);
        services.AddSingleton(diary);
        more?.Invoke(services);
        var shop = new Shop(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }), clock, diary);
        await shop.Root.StartStandInAsync();
        diary.Clear();
        return shop;
    }

    public StandInScope Visit(Customer? customer = null) => StandInScope.Create(Root, new StandInRequest { Customer = customer });

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}

internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}

internal static class ShopSteps
{
    public static async Task<T> AddAsync<T>(this StandInScope visit, T entity) where T : BaseEntity
    {
        await visit.Get<IRepository<T>>().InsertAsync(entity);
        return entity;
    }

    public static async Task<List<T>> RowsAsync<T>(this StandInScope visit) where T : BaseEntity =>
        [.. await visit.Get<IRepository<T>>().GetAllAsync(query => query.OrderBy(e => e.Id))];

    public static Task<Product> AddProductAsync(this StandInScope visit, string name = "Kettle", decimal price = 27m) => visit.AddAsync(new Product
    {
        Name = name,
        Price = price,
        Published = true,
        VisibleIndividually = true,
        OrderMinimumQuantity = 1,
        OrderMaximumQuantity = 100,
        CreatedOnUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        UpdatedOnUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)
    });

    public static async Task<Customer> GuestAsync(this StandInScope visit) => await visit.Get<IWorkContext>().GetCurrentCustomerAsync();

    public static async Task<Store> StoreAsync(this StandInScope visit) => await visit.Get<IStoreContext>().GetCurrentStoreAsync();

    public static async Task<IList<string>> AddToCartAsync(this StandInScope visit, Product product, int quantity = 1, string? attributesXml = null) =>
        await visit.Get<IShoppingCartService>().AddToCartAsync(await visit.GuestAsync(), product, ShoppingCartType.ShoppingCart,
            (await visit.StoreAsync()).Id, attributesXml, quantity: quantity);

    public static async Task<IList<ShoppingCartItem>> CartAsync(this StandInScope visit) =>
        await visit.Get<IShoppingCartService>().GetShoppingCartAsync(await visit.GuestAsync(), ShoppingCartType.ShoppingCart);

    public static async Task<PlaceOrderResult> OrderAsync(this StandInScope visit, string payment = "Payments.CheckMoneyOrder")
    {
        var customer = await visit.GuestAsync();
        if (customer.BillingAddressId is null)
        {
            var address = await visit.AddAsync(new Address { FirstName = "Ana", LastName = "Pop", Email = "ana@example.test" });
            await visit.Get<ICustomerService>().InsertCustomerAddressAsync(customer, address);
            customer.BillingAddressId = customer.ShippingAddressId = address.Id;
            await visit.Get<ICustomerService>().UpdateCustomerAsync(customer);
        }

        return await visit.Get<IOrderProcessingService>().PlaceOrderAsync(new ProcessPaymentRequest
        {
            CustomerId = customer.Id,
            StoreId = (await visit.StoreAsync()).Id,
            PaymentMethodSystemName = payment
        });
    }

    public static IServiceCollection Listen<TEvent>(this IServiceCollection services, Func<TEvent, string> note) =>
        services.AddScoped<IConsumer<TEvent>>(provider => new Listener<TEvent>(provider.GetRequiredService<List<string>>(), note));
}

// Generic, so that the scan for consumers passes it by.
internal sealed class Listener<TEvent>(List<string> diary, Func<TEvent, string> note) : IConsumer<TEvent>
{
    public Task HandleEventAsync(TEvent eventMessage)
    {
        diary.Add(note(eventMessage));
        return Task.CompletedTask;
    }
}
