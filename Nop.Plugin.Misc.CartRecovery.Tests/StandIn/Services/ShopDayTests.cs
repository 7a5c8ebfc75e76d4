using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Localization;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class ShopDayTests(DatabaseKind kind)
{
    [Test]
    public async Task Day_of_a_shop_passes_on_either_database_without_a_line_in_the_log()
    {
        var options = new StandInOptions { Database = kind };
        if (kind == DatabaseKind.PostgreSql)
            options.ConnectionString = PostgresServer.NewDatabase();
        await using var shop = await Shop.OpenAsync(options);
        await using var visit = shop.Visit();

        await OfferAsync(visit);
        await visit.AddToCartAsync(await visit.AddProductAsync(price: 30m), quantity: 2);
        await visit.Get<ICustomerService>().ApplyDiscountCouponCodeAsync(await visit.GuestAsync(), "Once");
        var order = (await visit.OrderAsync()).PlacedOrder;
        await using (var leaver = shop.Visit())
            await leaver.GuestAsync();
        shop.Clock.Move(TimeSpan.FromDays(2));
        await shop.Root.GetRequiredService<StandInTasks>().RunDueAsync();

        Assert.That(order.OrderTotal, Is.EqualTo(54m));
        Assert.That((await visit.RowsAsync<DiscountUsageHistory>()).Single().OrderId, Is.EqualTo(order.Id));
        Assert.That((await visit.RowsAsync<Customer>()).Count(c => !c.IsSystemAccount), Is.EqualTo(1), "the buyer stays, the leaver goes");
        Assert.That((await visit.RowsAsync<Order>()).Single().CreatedOnUtc, Is.EqualTo(order.CreatedOnUtc));
        Assert.That(await visit.RowsAsync<Log>(), Is.Empty);
    }

    private static async Task OfferAsync(StandInScope visit)
    {
        await visit.Get<ILocalizationService>().AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { ["Trial.Text"] = "a" });
        await visit.Get<ILocalizationService>().DeleteLocaleResourcesAsync("Trial.");
        await visit.Get<IDiscountService>().InsertDiscountAsync(new Discount
        {
            Name = "Once",
            DiscountType = DiscountType.AssignedToOrderTotal,
            UsePercentage = true,
            DiscountPercentage = 10,
            RequiresCouponCode = true,
            CouponCode = "ONCE",
            DiscountLimitation = DiscountLimitationType.NTimesOnly,
            LimitationTimes = 1,
            IsActive = true
        });
    }
}
