using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Orders;
using Nop.Services.Tax;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

/// <summary>A mail shows the amounts of the cart page, which takes currency, tax display and language from the visitor's own context.</summary>
public sealed class CartAmountsTests
{
    private const string TaxRate = "Tax.TaxProvider.FixedOrByCountryStateZip.TaxCategoryId0";
    private static readonly (decimal Price, int Quantity)[] Lines = [(27.35m, 3), (0.99m, 7), (1249.5m, 1)];

    private MailShop _shop = null!;
    private Customer _shopper = null!;
    private readonly List<Product> _products = [];

    [OneTimeSetUp]
    public async Task FillCartAsync()
    {
        _shop = await MailShop.OpenAsync();
        await using var visit = _shop.Visit();
        await visit.Get<ISettingService>().SetSettingAsync(TaxRate, 19m);
        _shopper = await visit.Get<ICustomerService>().InsertGuestCustomerAsync();
        foreach (var (price, quantity) in Lines)
        {
            var product = await visit.AddProductAsync($"Thing at {price}", price);
            _products.Add(product);
            await visit.Get<IShoppingCartService>().AddToCartAsync(_shopper, product, ShoppingCartType.ShoppingCart, _shop.Main.Id, quantity: quantity);
        }
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Equal_the_cart_page_to_the_cent(
        [Values("USD", "EUR", "RON")] string currency,
        [Values] TaxDisplayType tax,
        [Values("en-US", "ro-RO")] string culture)
    {
        var page = await CartPageAsync(currency, tax, culture);
        var cart = await _shop.LeaveCartAsync($"{currency}-{tax}-{culture}@example.test".ToLowerInvariant(), "", culture, currency, tax, _shopper, SnapshotLineWrites());

        var mail = await MailAsync(cart);

        Assert.That(mail.Items.Select(item => (item.UnitPrice, item.LineTotal)), Is.EqualTo(page.Lines));
        Assert.That(mail.Subtotal, Is.EqualTo(page.Subtotal));
    }

    [Test]
    public async Task Tax_makes_the_difference_it_should()
    {
        var without = await CartPageAsync("USD", TaxDisplayType.ExcludingTax, "en-US");
        var with = await CartPageAsync("USD", TaxDisplayType.IncludingTax, "en-US");

        Assert.That((without.Lines[0].Unit, with.Lines[0].Unit), Is.EqualTo(("$27.35", "$32.55")));
    }

    [Test]
    public async Task When_the_shoppers_record_is_gone_a_guests_price_is_shown()
    {
        var cart = await _shop.LeaveCartAsync("gone@example.test", customer: null, lines: SnapshotLineWrites());

        var mail = await MailAsync(cart);

        Assert.That(mail.Items.Select(item => item.UnitPrice), Is.EqualTo(new[] { "$27.35", "$0.99", "$1,249.50" }));
    }

    private CartLine[] SnapshotLineWrites() => [.. _products.Zip(Lines, (product, line) => product.Of(line.Quantity))];

    private async Task<CartContent> MailAsync(LeftCart cart)
    {
        await using var visit = _shop.Visit();
        var view = await visit.Get<MailViews>().ForAsync(cart.Episode, cart.Recipient);
        return await visit.Get<CartItems>().OfAsync(view, await visit.Get<BuyableLines>().OfAsync(view, cart.Lines));
    }

    /// <summary>The calls of the platform's cart page, in its order.</summary>
    private async Task<(List<(string Unit, string Total)> Lines, string Subtotal)> CartPageAsync(string currency, TaxDisplayType tax, string culture)
    {
        _shopper.CurrencyId = _shop.Currencies[currency].Id;
        _shopper.TaxDisplayType = tax;
        await using var visit = StandInScope.Create(_shop.Shop.Root, new StandInRequest { Customer = _shopper, Language = _shop.Languages[culture] });
        await visit.Get<ISettingService>().SetSettingAsync("taxsettings.allowcustomerstoselecttaxdisplaytype", true);
        var work = visit.Get<IWorkContext>();
        await work.SetWorkingCurrencyAsync(_shop.Currencies[currency]);
        await work.SetTaxDisplayTypeAsync(tax);
        Assume.That(((await work.GetWorkingCurrencyAsync()).CurrencyCode, await work.GetTaxDisplayTypeAsync()), Is.EqualTo((currency, tax)));

        var lines = new List<(string, string)>();
        var items = await visit.Get<IShoppingCartService>().GetShoppingCartAsync(_shopper, ShoppingCartType.ShoppingCart, _shop.Main.Id);
        foreach (var item in items)
        {
            var product = await visit.Get<IProductService>().GetProductByIdAsync(item.ProductId);
            var unit = (await visit.Get<IShoppingCartService>().GetUnitPriceAsync(item, true)).unitPrice;
            var total = (await visit.Get<IShoppingCartService>().GetSubTotalAsync(item, true)).subTotal;
            lines.Add((await ShownAsync(visit, (await visit.Get<ITaxService>().GetProductPriceAsync(product, unit)).price), await ShownAsync(visit, (await visit.Get<ITaxService>().GetProductPriceAsync(product, total)).price)));
        }

        var subtotal = await visit.Get<IOrderTotalCalculationService>().GetShoppingCartSubTotalAsync(items, tax == TaxDisplayType.IncludingTax);
        return (lines, await ShownAsync(visit, subtotal.subTotalWithoutDiscount));
    }

    private static async Task<string> ShownAsync(StandInScope visit, decimal amount)
    {
        var currency = await visit.Get<IWorkContext>().GetWorkingCurrencyAsync();
        return await visit.Get<IPriceFormatter>().FormatPriceAsync(await visit.Get<ICurrencyService>().ConvertFromPrimaryStoreCurrencyAsync(amount, currency));
    }
}
