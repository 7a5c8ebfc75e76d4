namespace NopCommerce.StandIn.Orders;

internal sealed class OrderRecords(
    IOrderService orders,
    IAddressService addresses,
    ICustomerService customers,
    IProductService products,
    OrderLines lines,
    IWebHelper webHelper,
    TimeProvider time)
{
    public async Task<Order> InsertAsync(OrderDetails details, ProcessPaymentRequest payment)
    {
        var billing = await CopyAsync(await customers.GetCustomerBillingAddressAsync(details.Customer));
        var shipping = details.NeedsShipping && await customers.GetCustomerShippingAddressAsync(details.Customer) is { } address ? await CopyAsync(address) : null;
        var order = New(details, payment, billing, shipping);
        await orders.InsertOrderAsync(order);
        order.CustomOrderNumber = order.Id.ToString(CultureInfo.InvariantCulture);
        await orders.UpdateOrderAsync(order);
        return order;
    }

    public async Task<OrderItem> InsertItemAsync(Order order, ShoppingCartItem line, Customer customer)
    {
        var product = await products.GetProductByIdAsync(line.ProductId);
        var item = await lines.ItemAsync(order, line, product, customer);
        await orders.InsertOrderItemAsync(item);
        await lines.TakeFromStockAsync(product, line.Quantity);
        return item;
    }

    private async Task<Address> CopyAsync(Address address)
    {
        var copy = addresses.CloneAddress(address);
        await addresses.InsertAddressAsync(copy);
        return copy;
    }

    private Order New(OrderDetails details, ProcessPaymentRequest payment, Address billing, Address shipping)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var paid = payment.PaymentMethodSystemName == OrderProcessing.PaidAtOnce || details.Amounts.Total == 0;
        return new Order
        {
            OrderGuid = payment.OrderGuid == Guid.Empty ? Guid.NewGuid() : payment.OrderGuid,
            StoreId = details.Store.Id,
            CustomerId = details.Customer.Id,
            CustomerLanguageId = details.LanguageId,
            CustomerIp = webHelper.GetCurrentIpAddress(),
            CustomerCurrencyCode = details.Currency.CurrencyCode,
            CurrencyRate = details.Currency.Rate,
            OrderSubtotalInclTax = details.Amounts.SubTotalInclTax,
            OrderSubtotalExclTax = details.Amounts.SubTotalExclTax,
            OrderSubTotalDiscountInclTax = details.Amounts.SubTotalDiscountInclTax,
            OrderSubTotalDiscountExclTax = details.Amounts.SubTotalDiscountExclTax,
            OrderShippingInclTax = details.Amounts.Shipping,
            OrderShippingExclTax = details.Amounts.Shipping,
            OrderTax = details.Amounts.Tax,
            OrderDiscount = details.Amounts.Discount,
            OrderTotal = details.Amounts.Total,
            OrderStatus = OrderStatus.Pending,
            PaymentStatus = paid ? PaymentStatus.Paid : PaymentStatus.Pending,
            PaidDateUtc = paid ? now : null,
            PaymentMethodSystemName = payment.PaymentMethodSystemName,
            ShippingStatus = details.NeedsShipping ? ShippingStatus.NotYetShipped : ShippingStatus.ShippingNotRequired,
            ShippingMethod = details.Shipping?.Name,
            BillingAddressId = billing.Id,
            ShippingAddressId = shipping?.Id,
            CustomOrderNumber = string.Empty,
            CreatedOnUtc = now
        };
    }
}
