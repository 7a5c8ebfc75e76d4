using System.Net;
using System.Text;

namespace NopCommerce.StandIn.Messages;

internal sealed class MessageTokens(
    ICustomerService customers,
    IOrderService orders,
    IAddressService addresses,
    IProductService products,
    ILocalizationService texts,
    OrderPrices prices,
    IEventPublisher events) : IMessageTokenProvider
{
    private static readonly Dictionary<string, string[]> _allowed = new()
    {
        [TokenGroupNames.StoreTokens] = ["%Store.Name%", "%Store.URL%", "%Store.Email%", "%Store.CompanyName%", "%Store.CompanyAddress%"],
        [TokenGroupNames.CustomerTokens] = ["%Customer.Email%", "%Customer.Username%", "%Customer.FullName%", "%Customer.FirstName%", "%Customer.LastName%"],
        [TokenGroupNames.OrderTokens] = ["%Order.OrderNumber%", "%Order.CustomerFullName%", "%Order.CustomerEmail%", "%Order.Product(s)%", "%Order.Total%", "%Order.CreatedOn%"]
    };

    public async Task AddStoreTokensAsync(IList<Token> tokens, Store store, EmailAccount emailAccount, int languageId)
    {
        ArgumentNullException.ThrowIfNull(emailAccount);
        tokens.Add(new Token("Store.Name", await texts.GetLocalizedAsync(store, s => s.Name, languageId)));
        tokens.Add(new Token("Store.URL", store.Url, neverHtmlEncoded: true));
        tokens.Add(new Token("Store.Email", emailAccount.Email));
        tokens.Add(new Token("Store.CompanyName", store.CompanyName));
        tokens.Add(new Token("Store.CompanyAddress", store.CompanyAddress));
        await events.PublishAsync(new EntityTokensAddedEvent<Store>(store, tokens));
    }

    public async Task AddOrderTokensAsync(IList<Token> tokens, Order order, int languageId, int vendorId = 0)
    {
        var billing = await addresses.GetAddressByIdAsync(order.BillingAddressId);
        tokens.Add(new Token("Order.OrderNumber", order.CustomOrderNumber));
        tokens.Add(new Token("Order.CustomerFullName", $"{billing.FirstName} {billing.LastName}"));
        tokens.Add(new Token("Order.CustomerEmail", billing.Email));
        tokens.Add(new Token("Order.Product(s)", await ProductTableAsync(order, languageId), neverHtmlEncoded: true));
        tokens.Add(new Token("Order.Total", await prices.TextAsync(order, order.OrderTotal, languageId)));
        tokens.Add(new Token("Order.CreatedOn", order.CreatedOnUtc.ToString("D", CultureInfo.InvariantCulture)));
        await events.PublishAsync(new EntityTokensAddedEvent<Order>(order, tokens));
    }

    public async Task AddCustomerTokensAsync(IList<Token> tokens, int customerId) =>
        await AddCustomerTokensAsync(tokens, await customers.GetCustomerByIdAsync(customerId));

    public async Task AddCustomerTokensAsync(IList<Token> tokens, Customer customer)
    {
        tokens.Add(new Token("Customer.Email", customer.Email));
        tokens.Add(new Token("Customer.Username", customer.Username));
        tokens.Add(new Token("Customer.FullName", await customers.GetCustomerFullNameAsync(customer)));
        tokens.Add(new Token("Customer.FirstName", customer.FirstName));
        tokens.Add(new Token("Customer.LastName", customer.LastName));
        await events.PublishAsync(new EntityTokensAddedEvent<Customer>(customer, tokens));
    }

    public async Task<IEnumerable<string>> GetListOfAllowedTokensAsync(IList<string> tokenGroups = null)
    {
        var added = new AdditionalTokensAddedEvent { TokenGroups = tokenGroups };
        await events.PublishAsync(added);
        var own = _allowed.Where(g => tokenGroups is null || tokenGroups.Contains(g.Key)).SelectMany(g => g.Value);
        return [.. own, .. added.AdditionalTokens];
    }

    /// <summary>Empty for a template that the platform does not know, as there.</summary>
    public IEnumerable<string> GetTokenGroups(MessageTemplate messageTemplate) =>
        messageTemplate.Name?.StartsWith("OrderPlaced.", StringComparison.Ordinal) == true
            ? [TokenGroupNames.StoreTokens, TokenGroupNames.OrderTokens, TokenGroupNames.CustomerTokens]
            : [];

    private async Task<string> ProductTableAsync(Order order, int languageId)
    {
        var rows = new StringBuilder("<table>");
        foreach (var item in await orders.GetOrderItemsAsync(order.Id))
        {
            var name = await texts.GetLocalizedAsync(await products.GetProductByIdAsync(item.ProductId), p => p.Name, languageId);
            var price = await prices.TextAsync(order, item.PriceInclTax, languageId);
            rows.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(name)}</td><td>{item.Quantity}</td><td>{WebUtility.HtmlEncode(price)}</td></tr>");
        }

        return rows.Append("</table>").ToString();
    }
}

internal sealed class OrderPrices(ICurrencyService currencies, IPriceFormatter formatter)
{
    public async Task<string> TextAsync(Order order, decimal amount, int languageId)
    {
        var currency = await currencies.GetCurrencyByCodeAsync(order.CustomerCurrencyCode);
        return await formatter.FormatPriceAsync(amount * order.CurrencyRate, true, currency, languageId, priceIncludesTax: true, showTax: false);
    }
}
