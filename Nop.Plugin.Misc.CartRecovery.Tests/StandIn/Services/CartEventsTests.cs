using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Services.Customers;
using Nop.Services.Events;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

internal sealed class CartEventsTests
{
    private Shop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await Shop.OpenAsync(ListenToCarts);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task First_line_tells_reset_then_line_then_customer_and_the_second_unit_tells_reset_then_update()
    {
        await using var visit = _shop.Visit();
        var product = await visit.AddProductAsync();
        await visit.GuestAsync();
        _shop.Diary.Clear();

        await visit.AddToCartAsync(product);
        await visit.AddToCartAsync(product);

        Assert.That(_shop.Diary, Is.EqualTo(new[]
        {
            "inserted attribute", "reset", "inserted line", "updated customer",
            "updated attribute", "reset", "updated line"
        }));
    }

    [Test]
    public async Task Quantity_zero_resets_twice_and_removes_the_line()
    {
        await using var visit = _shop.Visit();
        await visit.AddToCartAsync(await visit.AddProductAsync());
        var line = (await visit.CartAsync()).Single();
        _shop.Diary.Clear();

        await visit.Get<IShoppingCartService>().UpdateShoppingCartItemAsync(await visit.GuestAsync(), line.Id, null, 0, quantity: 0);

        Assert.That(_shop.Diary.Where(e => !e.EndsWith("attribute", StringComparison.Ordinal)), Is.EqualTo(new[] { "reset", "reset", "deleted line", "updated customer" }));
        Assert.That(await visit.RowsAsync<ShoppingCartItem>(), Is.Empty);
    }

    [Test]
    public async Task Clearing_a_cart_tells_once_and_never_line_by_line()
    {
        await using var visit = _shop.Visit();
        await visit.AddToCartAsync(await visit.AddProductAsync("Kettle"));
        await visit.AddToCartAsync(await visit.AddProductAsync("Cup"));
        _shop.Diary.Clear();

        await visit.Get<IShoppingCartService>().ClearShoppingCartAsync(await visit.GuestAsync(), (await visit.StoreAsync()).Id);

        Assert.That(_shop.Diary, Is.EqualTo(new[] { "cleared 2", "updated customer" }));
        Assert.That(await visit.RowsAsync<ShoppingCartItem>(), Is.Empty);
    }

    [Test]
    public async Task Login_moves_the_lines_and_the_coupons_before_it_tells_of_the_login()
    {
        await using var visit = _shop.Visit();
        var account = await visit.Get<StandInAccounts>().CreateAsync("ana@example.test", NopCustomerDefaults.RegisteredRoleName);
        var guest = await visit.GuestAsync();
        await visit.AddToCartAsync(await visit.AddProductAsync("Kettle"));
        await visit.AddToCartAsync(await visit.AddProductAsync("Cup"));
        await visit.Get<ICustomerService>().ApplyDiscountCouponCodeAsync(guest, "SAVE10");
        _shop.Diary.Clear();

        await visit.Get<StandInAccounts>().SignInAsync(account);

        Assert.That(_shop.Diary.Where(e => e != "reset" && e != "updated attribute"), Is.EqualTo(new[]
        {
            "updated customer", "inserted attribute", "inserted line", "updated customer", "inserted line",
            "deleted line", "deleted line", "updated customer", "inserted attribute", $"logged in {account.Id} from {guest.Id}"
        }));
        Assert.That((await visit.RowsAsync<ShoppingCartItem>()).Select(i => i.CustomerId), Is.All.EqualTo(account.Id));
    }

    [Test]
    public async Task Registration_keeps_the_record_and_its_cart_and_raises_no_cart_event()
    {
        await using var visit = _shop.Visit();
        var guest = await visit.GuestAsync();
        await visit.AddToCartAsync(await visit.AddProductAsync());
        _shop.Diary.Clear();

        var account = await visit.Get<StandInAccounts>().RegisterAsync("ana@example.test");

        Assert.That(account.Id, Is.EqualTo(guest.Id));
        Assert.That(_shop.Diary, Is.EqualTo(new[] { "updated customer", "updated customer", "registered", $"logged in {guest.Id} from nobody" }));
        Assert.That(await visit.Get<ICustomerService>().IsGuestAsync(account), Is.False);
    }

    [Test]
    public async Task Consumer_that_throws_is_logged_and_the_cart_goes_on()
    {
        await using var shop = await Shop.OpenAsync(services => services.AddScoped<IConsumer<EntityInsertedEvent<ShoppingCartItem>>>(_ => new Thrower<ShoppingCartItem>()));
        await using var visit = shop.Visit();

        var warnings = await visit.AddToCartAsync(await visit.AddProductAsync());

        Assert.That(warnings, Is.Empty);
        Assert.That((await visit.CartAsync()).Count, Is.EqualTo(1));
        Assert.That((await visit.RowsAsync<Log>()).Select(l => l.ShortMessage), Does.Contain("planned"));
    }

    [Test]
    public async Task Consumer_that_cannot_be_built_breaks_the_request_after_the_line_is_written()
    {
        await using var shop = await Shop.OpenAsync(services => services.AddScoped<IConsumer<EntityInsertedEvent<ShoppingCartItem>>>(_ => throw new InvalidOperationException("planned")));
        await using var visit = shop.Visit();
        var product = await visit.AddProductAsync();

        Assert.ThrowsAsync<InvalidOperationException>(() => visit.AddToCartAsync(product));
        Assert.That((await visit.RowsAsync<ShoppingCartItem>()).Count, Is.EqualTo(1));
    }

    private static void ListenToCarts(IServiceCollection services)
    {
        services.Listen<EntityInsertedEvent<GenericAttribute>>(_ => "inserted attribute");
        services.Listen<EntityUpdatedEvent<GenericAttribute>>(_ => "updated attribute");
        services.Listen<EntityInsertedEvent<ShoppingCartItem>>(_ => "inserted line");
        services.Listen<EntityUpdatedEvent<ShoppingCartItem>>(_ => "updated line");
        services.Listen<EntityDeletedEvent<ShoppingCartItem>>(_ => "deleted line");
        services.Listen<EntityUpdatedEvent<Customer>>(_ => "updated customer");
        services.Listen<ResetCheckoutDataEvent>(_ => "reset");
        services.Listen<ClearShoppingCartEvent>(e => $"cleared {e.Cart.Count}");
        services.Listen<CustomerRegisteredEvent>(_ => "registered");
        services.Listen<CustomerLoggedinEvent>(e => $"logged in {e.Customer.Id} from {(e.GuestCustomer is null ? "nobody" : e.GuestCustomer.Id)}");
    }

    private sealed class Thrower<T> : IConsumer<EntityInsertedEvent<T>> where T : Nop.Core.BaseEntity
    {
        public Task HandleEventAsync(EntityInsertedEvent<T> eventMessage) => throw new InvalidOperationException("planned");
    }
}
