using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Channels.Email;

/// <summary>Through whose eyes the cart is shown, so that a mail says what the cart page says.</summary>
/// <param name="Customer">The shopper, or the task's own guest account when the shopper's record is gone.</param>
internal sealed record MailView(Store Store, Language Language, Currency Currency, Customer Customer, bool IsCustomerAlive, bool IncludingTax)
{
    public string StoreRoot => Store.Url.TrimEnd('/') + "/";

    /// <summary>Unsaved: only what prices are asked with.</summary>
    public ShoppingCartItem ItemOf(CartLine line) => new()
    {
        ShoppingCartTypeId = (int)ShoppingCartType.ShoppingCart,
        StoreId = Store.Id,
        CustomerId = Customer.Id,
        ProductId = line.ProductId,
        AttributesXml = line.AttributesXml,
        CustomerEnteredPrice = line.CustomerEnteredPrice,
        Quantity = line.Quantity,
        RentalStartDateUtc = line.RentalStartDateUtc,
        RentalEndDateUtc = line.RentalEndDateUtc,
    };
}
