using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Events;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

internal sealed class OrderPlacingTests
{
    private Shop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await Shop.OpenAsync(ListenToOrders);

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Placing_tells_its_steps_in_the_platforms_order()
    {
        await using var visit = _shop.Visit();
        await FillAsync(visit);
        await AddMailsAsync(visit);
        await AddCodeAsync(visit, "SAVE10", DiscountType.AssignedToOrderSubTotal, percent: 10);
        await PrepareContactAsync(visit);
        _shop.Diary.Clear();

        var result = await visit.OrderAsync();

        Assert.That(result.Errors, Is.Empty);
        Assert.That(_shop.Diary, Is.EqualTo(new[]
        {
            "inserted address", "inserted order, number '', coupons save10", $"updated order, number '{result.PlacedOrder.Id}'",
            "inserted item", "line moved", "cleared 1, coupons save10", "updated customer", "inserted usage, coupons save10",
            "inserted mail", "inserted mail", "deleted attribute", "reset, coupons ", "order placed, coupons "
        }));
    }

    [Test]
    public async Task Paid_at_once_changes_the_status_and_then_tells_of_the_payment()
    {
        await using var visit = _shop.Visit();
        await FillAsync(visit);
        await PrepareContactAsync(visit);
        _shop.Diary.Clear();

        var order = (await visit.OrderAsync("Payments.Manual")).PlacedOrder;

        Assert.That(_shop.Diary.SkipWhile(e => !e.StartsWith("order placed", StringComparison.Ordinal)).Skip(1),
            Is.EqualTo(new[] { $"updated order, number '{order.Id}'", "Pending to Processing", $"updated order, number '{order.Id}'", "Processing to Complete", "paid" }));
    }

    [Test]
    public async Task Usage_row_exists_only_for_the_discount_that_gave_an_amount()
    {
        await using var visit = _shop.Visit();
        await FillAsync(visit);
        var small = await AddCodeAsync(visit, "FIVE", DiscountType.AssignedToOrderSubTotal, percent: 5);
        var big = await AddCodeAsync(visit, "TWENTY", DiscountType.AssignedToOrderSubTotal, percent: 20);
        var shipping = await AddCodeAsync(visit, "SHIP", DiscountType.AssignedToShipping, percent: 100);

        var order = (await visit.OrderAsync()).PlacedOrder;

        var rows = await visit.RowsAsync<DiscountUsageHistory>();
        Assert.That(rows.Select(r => r.DiscountId), Is.EqualTo(new[] { big.Id }), $"not {small.Id} nor {shipping.Id}");
        Assert.That(order.OrderSubTotalDiscountExclTax, Is.EqualTo(5.40m));
        Assert.That(order.OrderTotal, Is.EqualTo(21.60m));
    }

    [Test]
    public async Task Codes_are_kept_in_lower_case_and_gone_after_the_order()
    {
        await using var visit = _shop.Visit();
        await FillAsync(visit);
        await AddCodeAsync(visit, "Save10", DiscountType.AssignedToOrderSubTotal, percent: 10);
        var customers = visit.Get<ICustomerService>();
        var guest = await visit.GuestAsync();

        Assert.That(await customers.ParseAppliedDiscountCouponCodesAsync(guest), Is.EqualTo(new[] { "save10" }));
        Assert.That((await visit.RowsAsync<GenericAttribute>()).Single(a => a.Key == "DiscountCouponCode").Value,
            Is.EqualTo("""<DiscountCouponCodes><CouponCode Code="save10" /></DiscountCouponCodes>"""));

        await visit.OrderAsync();

        Assert.That(await customers.ParseAppliedDiscountCouponCodesAsync(guest), Is.Empty);
    }

    [Test]
    public async Task Failure_after_the_row_leaves_an_order_that_was_never_told_as_placed()
    {
        await using var shop = await Shop.OpenAsync(services =>
        {
            services.Listen<OrderPlacedEvent>(_ => "order placed");
            services.AddScoped<IConsumer<EntityInsertedEvent<OrderItem>>>(_ => throw new InvalidOperationException("planned"));
        });
        await using var visit = shop.Visit();
        await FillAsync(visit);

        var result = await visit.OrderAsync();

        Assert.That(result.Errors, Is.EqualTo(new[] { "planned" }));
        Assert.That((await visit.RowsAsync<Order>()).Count, Is.EqualTo(1));
        Assert.That(shop.Diary, Is.Empty);
    }

    [Test]
    public async Task Stock_is_taken_and_an_order_of_more_is_refused()
    {
        await using var visit = _shop.Visit();
        var product = await visit.AddProductAsync();
        product.ManageInventoryMethod = ManageInventoryMethod.ManageStock;
        product.StockQuantity = 2;
        await visit.Get<Nop.Data.IRepository<Product>>().UpdateAsync(product);

        Assert.That(await visit.AddToCartAsync(product, quantity: 3), Is.EqualTo(new[] { "Your quantity exceeds stock on hand. The maximum quantity that can be added is 2." }));
        await visit.AddToCartAsync(product, quantity: 2);
        await visit.OrderAsync();

        Assert.That((await visit.RowsAsync<Product>()).Single().StockQuantity, Is.Zero);
        await using var later = _shop.Visit();
        Assert.That(await later.AddToCartAsync((await later.RowsAsync<Product>()).Single()), Is.EqualTo(new[] { "Out of stock" }));
    }

    [Test]
    public async Task Cancel_payment_and_refund_tell_what_happened()
    {
        await using var visit = _shop.Visit();
        await FillAsync(visit);
        var first = (await visit.OrderAsync()).PlacedOrder;
        await FillAsync(visit);
        var second = (await visit.OrderAsync()).PlacedOrder;
        _shop.Diary.Clear();
        var orders = visit.Get<IOrderProcessingService>();

        await orders.CancelOrderAsync(first, notifyCustomer: false);
        await orders.MarkOrderAsPaidAsync(second);
        await orders.PartiallyRefundAsync(second, 7m);
        await orders.RefundAsync(second);

        Assert.That(_shop.Diary.Where(e => !e.StartsWith("updated", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "Pending to Cancelled", "Pending to Processing", "Processing to Complete", "paid", "refunded 7.00", "refunded 20.00"
        }));
        Assert.That(second.PaymentStatus, Is.EqualTo(PaymentStatus.Refunded));
    }

    private static async Task FillAsync(NopCommerce.StandIn.StandInScope visit) => await visit.AddToCartAsync(await visit.AddProductAsync());

    private static async Task PrepareContactAsync(NopCommerce.StandIn.StandInScope visit)
    {
        var customer = await visit.GuestAsync();
        var address = await visit.AddAsync(new Address { FirstName = "Ana", LastName = "Pop", Email = "ana@example.test" });
        customer.BillingAddressId = address.Id;
        await visit.Get<ICustomerService>().UpdateCustomerAsync(customer);
    }

    private static async Task<Discount> AddCodeAsync(NopCommerce.StandIn.StandInScope visit, string code, DiscountType type, decimal percent)
    {
        var discount = new Discount { Name = code, DiscountType = type, UsePercentage = true, DiscountPercentage = percent, RequiresCouponCode = true, CouponCode = code, IsActive = true };
        await visit.Get<IDiscountService>().InsertDiscountAsync(discount);
        await visit.Get<ICustomerService>().ApplyDiscountCouponCodeAsync(await visit.GuestAsync(), code);
        return discount;
    }

    private static async Task AddMailsAsync(NopCommerce.StandIn.StandInScope visit)
    {
        foreach (var name in new[] { "OrderPlaced.StoreOwnerNotification", "OrderPlaced.CustomerNotification" })
            await visit.AddAsync(new MessageTemplate { Name = name, Subject = "Order %Order.OrderNumber%", Body = "%Order.Product(s)%", IsActive = true });
    }

    private static void ListenToOrders(IServiceCollection services)
    {
        services.Listen<EntityInsertedEvent<Address>>(_ => "inserted address");
        services.Listen<EntityUpdatedEvent<Order>>(e => $"updated order, number '{e.Entity.CustomOrderNumber}'");
        services.Listen<EntityInsertedEvent<OrderItem>>(_ => "inserted item");
        services.Listen<ShoppingCartItemMovedToOrderItemEvent>(_ => "line moved");
        services.Listen<EntityUpdatedEvent<Customer>>(_ => "updated customer");
        services.Listen<EntityInsertedEvent<QueuedEmail>>(_ => "inserted mail");
        services.Listen<EntityDeletedEvent<GenericAttribute>>(_ => "deleted attribute");
        services.Listen<OrderStatusChangedEvent>(e => $"{e.PreviousOrderStatus} to {e.Order.OrderStatus}");
        services.Listen<OrderPaidEvent>(_ => "paid");
        services.Listen<OrderRefundedEvent>(e => FormattableString.Invariant($"refunded {e.Amount:0.00}"));
        ListenWithCodes<EntityInsertedEvent<Order>>(services, e => $"inserted order, number '{e.Entity.CustomOrderNumber}'");
        ListenWithCodes<ClearShoppingCartEvent>(services, e => $"cleared {e.Cart.Count}");
        ListenWithCodes<EntityInsertedEvent<DiscountUsageHistory>>(services, _ => "inserted usage");
        ListenWithCodes<ResetCheckoutDataEvent>(services, _ => "reset");
        ListenWithCodes<OrderPlacedEvent>(services, _ => "order placed");
    }

    private static void ListenWithCodes<TEvent>(IServiceCollection services, Func<TEvent, string> note) =>
        services.AddScoped<IConsumer<TEvent>>(provider => new CodeListener<TEvent>(provider, note));

    /// <summary>Notes which codes the customer still carries when the event comes.</summary>
    private sealed class CodeListener<TEvent>(IServiceProvider services, Func<TEvent, string> note) : IConsumer<TEvent>
    {
        public async Task HandleEventAsync(TEvent eventMessage)
        {
            var customers = services.GetRequiredService<ICustomerService>();
            var codes = await customers.ParseAppliedDiscountCouponCodesAsync(await services.GetRequiredService<Nop.Core.IWorkContext>().GetCurrentCustomerAsync());
            services.GetRequiredService<List<string>>().Add($"{note(eventMessage)}, coupons {string.Join(' ', codes)}");
        }
    }
}
