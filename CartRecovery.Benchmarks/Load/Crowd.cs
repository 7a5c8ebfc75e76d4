using System.Security.Cryptography;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Incentives;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace CartRecovery.Benchmarks.Load;

/// <summary>Rows in bulk, as months of trade would leave them.</summary>
internal static class Crowd
{
    private const int Chunk = 2_000;

    // Apart from the customers that the measurements make.
    private const int FirstStranger = 10_000_000;

    /// <summary>Open episodes of people whose next decision is days away.</summary>
    public static async Task SleepersAsync(this LoadShop shop, int count)
    {
        var people = await shop.AddAllAsync(Enumerable.Range(FirstStranger, count).Select(number => Person(shop, number)));
        await shop.AddAllAsync(people.Select(person => Left(shop, person, shop.Clock.NowUtc.AddHours(60), 80m)));
    }

    /// <summary>Real customers with a kettle in the cart, opted in, due now.</summary>
    public static async Task DueAsync(this LoadShop shop, int count, decimal cartValue)
    {
        var customers = await shop.AddAllAsync(Enumerable.Range(0, count).Select(_ => new Customer { CustomerGuid = Guid.NewGuid(), Active = true, CreatedOnUtc = shop.Clock.NowUtc, LastActivityDateUtc = shop.Clock.NowUtc }));
        var people = await shop.AddAllAsync(customers.Select(customer => Person(shop, customer.Id)));
        await shop.AddAllAsync(people.Select(person => new Consent
        {
            RecipientId = person.Id, ChannelId = (int)Channel.Email, StateId = (int)ConsentState.Granted, SourceId = (int)ConsentSource.CheckoutBox, StoreId = shop.Store.Id, CreatedUtc = shop.Clock.NowUtc,
        }));
        await shop.AddAllAsync(customers.Select(customer => new ShoppingCartItem
        {
            CustomerId = customer.Id, StoreId = shop.Store.Id, ProductId = shop.Kettle.Id, Quantity = 1, ShoppingCartTypeId = (int)ShoppingCartType.ShoppingCart, CreatedOnUtc = shop.Clock.NowUtc, UpdatedOnUtc = shop.Clock.NowUtc,
        }));
        await shop.AddAllAsync(people.Select(person => Left(shop, person, shop.Clock.NowUtc.AddHours(1), cartValue)));
    }

    public static Task CodesAsync(this LoadShop shop, Incentive offer, int count) => shop.AddAllAsync(Enumerable.Range(FirstStranger, count).Select(number => new Coupon
    {
        Code = CouponCode.From(RandomNumberGenerator.GetBytes(32))!, HolderKey = Coupon.HolderKeyFor(offer.Id, number), IncentiveId = offer.Id, MasterDiscountId = offer.MasterDiscountId, RecipientId = number,
        State = CouponState.Live, IssuedUtc = shop.Clock.NowUtc, ExpiresUtc = shop.Clock.NowUtc.AddHours(48), Version = 1,
    }));

    public static async Task<List<T>> AddAllAsync<T>(this LoadShop shop, IEnumerable<T> rows) where T : BaseEntity
    {
        await using var visit = shop.Visit();
        var added = new List<T>();
        foreach (var chunk in rows.Chunk(Chunk))
        {
            await visit.Get<IRepository<T>>().InsertAsync(chunk, publishEvent: false);
            added.AddRange(chunk);
        }

        return added;
    }

    private static Recipient Person(LoadShop shop, int number) =>
        new() { AddressKey = $"person{number}@example.test", Email = $"person{number}@example.test", CustomerId = number, CreatedUtc = shop.Clock.NowUtc };

    private static Episode Left(LoadShop shop, Recipient person, DateTime nextUtc, decimal value) => new()
    {
        StoreId = shop.Store.Id, CustomerId = person.CustomerId, RecipientId = person.Id, OpenKey = Episode.OpenKeyFor(shop.Store.Id, person.CustomerId), State = EpisodeState.Open,
        StartedUtc = shop.Clock.NowUtc, LastActivityUtc = shop.Clock.NowUtc, NextDecisionUtc = nextUtc, Version = 1, SnapshotUtc = shop.Clock.NowUtc, CartValue = value, ItemCount = 1, IsGuest = true,
    };
}
