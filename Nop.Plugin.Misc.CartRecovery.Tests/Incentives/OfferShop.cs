using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Incentives;

/// <summary>A shop with the plugin installed, a kettle for 27.00 and an offer of ten percent.</summary>
internal sealed class OfferShop : IAsyncDisposable
{
    private OfferShop(Shop shop) => Shop = shop;

    public Shop Shop { get; }

    public HandClock Clock => Shop.Clock;

    public DateTime Now => Clock.NowUtc();

    public static async Task<OfferShop> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite, Action<IServiceCollection>? more = null)
    {
        var shop = await Shop.OpenAsync(Databases.Fresh(database, typeof(CartRecoveryPlugin).Assembly), more);
        await shop.Root.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        return new OfferShop(shop);
    }

    public StandInScope Visit(Customer? customer = null) => Shop.Visit(customer);

    public async Task<Incentive> OfferAsync(IncentiveKind kind = IncentiveKind.Percentage, decimal percentage = 10m, decimal amount = 0m, int validHours = 48, Action<Incentive>? change = null)
    {
        await using var visit = Visit();
        var incentive = new Incentive { Kind = kind, Percentage = percentage, Amount = amount, ValidHours = validHours };
        change?.Invoke(incentive);
        await visit.Get<IncentiveStore>().SaveAsync(incentive);
        await visit.Get<IncentiveMasters>().EnsureAsync(incentive);
        return incentive;
    }

    public async Task<Coupon> CouponAsync(Incentive? incentive = null, int recipientId = 1, int episodeId = 1)
    {
        incentive ??= await OfferAsync();
        await using var visit = Visit();
        return await visit.Get<CouponIssuer>().IssueAsync(incentive, new Episode { Id = episodeId }, new Recipient { Id = recipientId }, Now) ?? throw new InvalidOperationException("No code left.");
    }

    public async Task<Recipient> RecipientAsync(string email, int customerId = 0)
    {
        await using var visit = Visit();
        return await visit.AddAsync(new Recipient { AddressKey = email, Email = email, CustomerId = customerId, CreatedUtc = Now });
    }

    /// <summary>Leaves an address at checkout, as guests do.</summary>
    public async Task<Customer> BillAsync(Customer customer, string email)
    {
        await using var visit = Visit(customer);
        var address = await visit.AddAsync(new Address { FirstName = "Ana", LastName = "Pop", Email = email });
        await visit.Get<ICustomerService>().InsertCustomerAddressAsync(customer, address);
        customer.BillingAddressId = customer.ShippingAddressId = address.Id;
        await visit.Get<ICustomerService>().UpdateCustomerAsync(customer);
        return customer;
    }

    /// <summary>What the coupon box says to a code: null when it takes it.</summary>
    public async Task<string?> TypeAsync(Customer customer, string code)
    {
        await using var visit = Visit(customer);
        var discounts = visit.Get<IDiscountService>();
        var answers = new List<DiscountValidationResult>();
        foreach (var found in (await discounts.GetAllDiscountsAsync(couponCode: code)).Where(discount => discount.RequiresCouponCode))
            answers.Add(await discounts.ValidateDiscountAsync(found, customer, [code]));
        return answers.Any(answer => answer.IsValid) ? null : answers.SelectMany(answer => answer.Errors).FirstOrDefault() ?? "unknown";
    }

    public async Task<Coupon> AgainAsync(Coupon coupon)
    {
        await using var visit = Visit();
        return (await visit.Get<IRepository<Coupon>>().GetByIdAsync(coupon.Id))!;
    }

    /// <summary>A guest with one kettle in the cart, who typed the codes into the coupon box.</summary>
    public async Task<Customer> ShopperAsync(params string[] codes)
    {
        await using var visit = Visit();
        var product = (await visit.RowsAsync<Nop.Core.Domain.Catalog.Product>()).FirstOrDefault() ?? await visit.AddProductAsync();
        await visit.AddToCartAsync(product);
        var guest = await visit.GuestAsync();
        foreach (var code in codes)
            await visit.Get<ICustomerService>().ApplyDiscountCouponCodeAsync(guest, code);
        return guest;
    }

    public async Task<decimal> DiscountAsync(Customer customer)
    {
        await using var visit = Visit(customer);
        var cart = await visit.Get<IShoppingCartService>().GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart);
        return (await visit.Get<IOrderTotalCalculationService>().GetShoppingCartSubTotalAsync(cart, false)).discountAmount;
    }

    public async Task<Order> OrderAsync(Customer customer)
    {
        await using var visit = Visit(customer);
        var placed = await visit.OrderAsync();
        Assert.That(placed.Errors, Is.Empty);
        return placed.PlacedOrder;
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
